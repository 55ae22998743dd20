import { findPageNumber } from './content/find-page-number.js';
import { keepPlace, placeOf } from './content/number-place.js';
import { type Content, placeMark } from './content/open-contents.js';
import { writePlain } from './file/write-plain.js';
import type { FontReader } from './fonts/font-reader.js';
import { arrayAt, asNumbers } from './objects/look.js';
import { type OpenPage, openPrint } from './objects/open-pdf.js';
import { preparePrint } from './prepare-print.js';

/**
 * Does for a print what is the same in every pack that it becomes a part of: mends its tags, marks its decoration,
 * writes its text shorter, and sets the page number apart in a content stream of its own, which a pack fills in.
 * The same print gives the same bytes.
 */
export async function preparePart(print: Uint8Array): Promise<Uint8Array> {
  const pdf = await openPrint(print);
  preparePrint(pdf, 'e', (contents, fonts) => {
    for (const content of contents) if (content.kind === 'page') setNumberApart(content, fonts);
  });
  return writePlain(pdf.context);
}

function setNumberApart(content: Content, fonts: FontReader): void {
  const { bytes, operations, owner, page, edits } = content;
  const printed = findPageNumber(bytes, operations, (resource) => fonts(owner, resource));
  if (printed === undefined) return;
  const place = keepPlace(owner.context, placeOf(printed, pageWidth(page)));
  content.place = owner.context.register(place);
  for (const [at, { from, to }] of printed.objects.entries()) {
    edits.push({ from, to, text: at === 0 ? placeMark : '' });
  }
}

function pageWidth({ dict }: OpenPage): number {
  const box = arrayAt(dict, 'MediaBox');
  const [left = 0, , right = 0] = box === undefined ? [] : asNumbers(box);
  return left + right;
}
