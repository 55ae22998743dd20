import { type PDFContext, PDFRawStream } from 'pdf-lib';
import { arrayAt, asNumbers } from '../objects/look.js';
import type { PrintedNumber } from './find-page-number.js';
import { type Matrix, toMatrix } from './matrix.js';
import { writeNumber } from './write-operation.js';

/** Where a page number goes, and how large it is. */
export interface NumberPlace {
  /** Font size, in text space. */
  readonly size: number;
  readonly matrix: Matrix;
  /** Where the printed one started and ended: x in the coordinates that the matrix leads to. */
  readonly start: number;
  readonly end: number;
  /** Whether it stands in the right half of the page. */
  readonly onRight: boolean;
}

/** Text to put in the place. */
export interface NumberStamp {
  /** Name of its font in the page's resources. */
  readonly font: string;
  /** Glyph codes as a hexadecimal string. */
  readonly glyphs: string;
  /** Width in thousandths of the font size. */
  readonly width: number;
}

/** `pageWidth` in points. */
export function placeOf(printed: PrintedNumber, pageWidth: number): NumberPlace {
  const { size, matrix, start, end, pageStart, pageEnd } = printed;
  return { size, matrix, start, end, onRight: pageStart + pageEnd > pageWidth };
}

/** A content stream that paints the stamp. It keeps the outer edge: on the right it ends where the printed one ended. */
export function writeStamp({ size, matrix, start, end, onRight }: NumberPlace, stamp: NumberStamp): string {
  const [a, b, c, d, , f] = matrix;
  const x = onRight ? end - (stamp.width / 1000) * size * a : start;
  const position = [a, b, c, d, x, f].map(writeNumber).join(' ');
  return `BT\n/${stamp.font} ${writeNumber(size)} Tf\n${position} Tm\n<${stamp.glyphs}> Tj\nET`;
}

const key = 'LadderpressNumber';

/** An empty content stream that keeps the place. */
export function keepPlace(context: PDFContext, place: NumberPlace): PDFRawStream {
  const { size, matrix, start, end, onRight } = place;
  const numbers = [size, ...matrix, start, end, onRight ? 1 : 0];
  return PDFRawStream.of(context.obj({ [key]: numbers }), new Uint8Array());
}

/** The place that a content stream keeps; undefined for any other. */
export function keptPlace({ dict }: PDFRawStream): NumberPlace | undefined {
  const kept = arrayAt(dict, key);
  const [size, ...rest] = kept === undefined ? [] : asNumbers(kept);
  const matrix = toMatrix(rest);
  const [start, end, onRight] = rest.slice(6);
  if (size === undefined || matrix === undefined || start === undefined || end === undefined)
    return undefined;
  return { size, matrix, start, end, onRight: onRight === 1 };
}
