import { type PDFContext, PDFRawStream } from 'pdf-lib';
import { arrayAt, asNumbers, name } from '../objects/look.js';
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

/**
 * A content stream that paints a number, or a piece of one, as it was printed. The first piece knows where a pack's
 * number goes; the others give way to it.
 */
export function keepPlace(
  context: PDFContext,
  painted: Uint8Array,
  place: NumberPlace | undefined,
): PDFRawStream {
  const numbers = place && [place.size, ...place.matrix, place.start, place.end, place.onRight ? 1 : 0];
  return PDFRawStream.of(context.obj({ [key]: numbers ?? [] }), painted);
}

/** Whether a stream is such a piece, and the place that it knows. */
export function keptPlace({ dict }: PDFRawStream): { readonly place: NumberPlace | undefined } | undefined {
  const kept = arrayAt(dict, key);
  if (kept === undefined) return undefined;
  const [size, ...rest] = asNumbers(kept);
  const matrix = toMatrix(rest);
  const [start, end, onRight] = rest.slice(6);
  if (size === undefined || matrix === undefined || start === undefined || end === undefined) {
    return { place: undefined };
  }
  return { place: { size, matrix, start, end, onRight: onRight === 1 } };
}

/** Leaves the number as it was printed, and forgets that it was one. */
export function settlePlace({ dict }: PDFRawStream): void {
  dict.delete(name(key));
}
