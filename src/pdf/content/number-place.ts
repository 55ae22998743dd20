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

/** Text to put in the place, or a part of it; one follows the other. */
export type NumberStamp = {
  /** Width in thousandths of the font size. */
  readonly width: number;
  /** Space before it, in the same unit. */
  readonly gap: number;
} & (
  | {
      /** Name of its font in the page's resources, and glyph codes as a hexadecimal string. */
      readonly font: string;
      readonly glyphs: string;
    }
  /** Text objects that begin at a place of their own, in the same size. */
  | { readonly content: string; readonly start: number; readonly y: number }
);

/** `pageWidth` in points. */
export function placeOf(printed: PrintedNumber, pageWidth: number): NumberPlace {
  const { size, matrix, start, end, pageStart, pageEnd } = printed;
  return { size, matrix, start, end, onRight: pageStart + pageEnd > pageWidth };
}

/** A content stream that paints the stamp. It keeps the outer edge: on the right it ends where the printed one ended. */
export function writeStamp(
  { size, matrix, start, end, onRight }: NumberPlace,
  stamps: readonly NumberStamp[],
): string {
  const [a, b, c, d, , f] = matrix;
  const width = stamps.reduce((sum, stamp) => sum + stamp.gap + stamp.width, 0);
  const x = onRight ? end - (width / 1000) * size * a : start;
  const em = (size * a) / 1000;
  let at = x;
  const shown = stamps.map((stamp) => {
    at += stamp.gap * em;
    const from = at;
    at += stamp.width * em;
    if ('content' in stamp) {
      const moved = [1, 0, 0, 1, from - stamp.start, f - stamp.y].map(writeNumber).join(' ');
      return `q\n${moved} cm\n${stamp.content}\nQ`;
    }
    const position = [a, b, c, d, from, f].map(writeNumber).join(' ');
    return `BT\n/${stamp.font} ${writeNumber(size)} Tf\n${position} Tm\n<${stamp.glyphs}> Tj\nET`;
  });
  return shown.join('\n');
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
