import { type PDFDict, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';
import { keptPlace, settlePlace, writeStamp } from '../content/number-place.js';
import type { NumberSheet } from '../fonts/number-sheet.js';
import { arrayAt, dictAt, name } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';

/** How a pack's page number reads: `before 57 between 128 after`; without `between` the total is left out. */
export interface NumberFormat {
  readonly before: string;
  readonly between: string | undefined;
  readonly after: string;
}

/**
 * A page number as a pack can set it: glyph by glyph, in the one font that has the digits. Words of another font, or of
 * a script whose letters join or run from the right, are left out of it: `57 / 128`.
 */
export function numberText(format: NumberFormat, page: number, total: number, sheet: NumberSheet): string {
  const rest = format.between === undefined ? '' : `${format.between}${total}`;
  const whole = `${format.before}${page}${rest}${format.after}`;
  if (!joined.test(whole) && sheet.has(whole)) return whole;
  const bare = `${page} / ${total}`;
  return format.between !== undefined && sheet.has(bare) ? bare : String(page);
}

/** Letters that are no more than their glyphs side by side: none of Hebrew, Arabic, nor of what is written in India and east of it. */
const joined = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const resource = 'LadderpressNumbers';

/** Writes a number in the place of the one that a prepared page shows, if it does; without a text it shows none. */
export function numberPage({ dict }: OpenPage, sheet: NumberSheet, text: string | undefined): void {
  const gone = new Set<PDFRef>();
  for (const { ref, place } of numberPieces(dict)) {
    if (place === undefined || text === undefined) {
      gone.add(ref);
      continue;
    }
    const stamp = Buffer.from(writeStamp(place, { font: resource, ...sheet.set(text) }), 'latin1');
    dict.context.assign(ref, PDFRawStream.of(dict.context.obj({}), stamp));
    addFont(dict, sheet.font);
  }
  if (gone.size === 0) return;
  const kept = contentsOf(dict).filter((ref) => !(ref instanceof PDFRef && gone.has(ref)));
  dict.set(name('Contents'), dict.context.obj(kept));
}

/** Leaves the number of a prepared page as it was printed. */
export function keepNumber({ dict }: OpenPage): void {
  for (const { stream } of numberPieces(dict)) settlePlace(stream);
}

function numberPieces(page: PDFDict) {
  return contentsOf(page).flatMap((ref) => {
    const stream = page.context.lookup(ref);
    const piece = stream instanceof PDFRawStream ? keptPlace(stream) : undefined;
    if (piece === undefined || !(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return [];
    return [{ ref, stream, place: piece.place }];
  });
}

function contentsOf(page: PDFDict): PDFObject[] {
  return arrayAt(page, 'Contents')?.asArray() ?? [];
}

function addFont(page: OpenPage['dict'], font: PDFObject): void {
  const resources = dictAt(page, 'Resources');
  const fonts = resources && dictAt(resources, 'Font');
  fonts?.set(name(resource), font);
}
