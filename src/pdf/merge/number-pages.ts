import { PDFArray, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';
import { keptPlace, writeStamp } from '../content/number-place.js';
import type { NumberSheet } from '../fonts/number-sheet.js';
import { dictAt, name } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';

/** How a pack's page number reads: `before 57 between 128 after`; without `between` the total is left out. */
export interface NumberFormat {
  readonly before: string;
  readonly between: string | undefined;
  readonly after: string;
}

export function numberText(format: NumberFormat, page: number, total: number): string {
  const rest = format.between === undefined ? '' : `${format.between}${total}`;
  return `${format.before}${page}${rest}${format.after}`;
}

const resource = 'LadderpressNumbers';

/** Writes a number into the place that a prepared page keeps for it, if it does; without a text the place stays empty. */
export function numberPage({ dict }: OpenPage, sheet: NumberSheet, text: string | undefined): void {
  const contents = dict.lookup(name('Contents'));
  if (!(contents instanceof PDFArray)) return;
  const kept = contents.asArray().filter((ref) => {
    const place = placeAt(dict.context.lookup(ref));
    if (place === undefined || !(ref instanceof PDFRef)) return true;
    if (text === undefined) return false;
    const stamp = Buffer.from(writeStamp(place, { font: resource, ...sheet.set(text) }), 'latin1');
    dict.context.assign(ref, PDFRawStream.of(dict.context.obj({}), stamp));
    addFont(dict, sheet.font);
    return true;
  });
  dict.set(name('Contents'), dict.context.obj(kept));
}

function placeAt(stream: PDFObject | undefined) {
  return stream instanceof PDFRawStream ? keptPlace(stream) : undefined;
}

function addFont(page: OpenPage['dict'], font: PDFObject): void {
  const resources = dictAt(page, 'Resources');
  const fonts = resources && dictAt(resources, 'Font');
  fonts?.set(name(resource), font);
}
