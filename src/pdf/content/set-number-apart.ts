import type { FontReading } from '../fonts/read-font.js';
import { arrayAt, asNumbers } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';
import { isWhite } from './bytes.js';
import { findPageNumber, type PrintedNumber } from './find-page-number.js';
import { keepPlace, placeOf } from './number-place.js';
import { numberSignIn } from './number-sign.js';
import { type ContentStream, placeMark } from './open-contents.js';

/**
 * Moves the page number that Chromium drew into a content stream of its own, so that a pack can write another there.
 * Where something stands between the pieces of a number, each of them is moved.
 */
export function setNumberApart(
  content: ContentStream,
  fontNamed: (resource: string) => FontReading | undefined,
): void {
  const { bytes, operations, owner, page, edits } = content;
  const printed = findPageNumber(bytes, operations, fontNamed, numberSignIn(owner));
  if (printed === undefined) return;
  for (const [at, { from, to }] of together(bytes, printed.objects).entries()) {
    const place = at === 0 ? placeOf(printed, pageWidth(page)) : undefined;
    const stream = keepPlace(owner.context, bytes.subarray(from, to), place);
    content.places.push(owner.context.register(stream));
    edits.push({ from, to, text: placeMark });
  }
}

type Ranges = PrintedNumber['objects'];

/** Joins neighbours with nothing but white space between them. */
function together(bytes: Uint8Array, objects: Ranges): Ranges {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of objects) {
    const last = joined.at(-1);
    if (last !== undefined && bytes.subarray(last.to, from).every(isWhite)) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}

/** In points, from the left edge of the coordinates on. */
function pageWidth({ dict }: OpenPage): number {
  const box = arrayAt(dict, 'MediaBox');
  const [left = 0, , right = 0] = box === undefined ? [] : asNumbers(box);
  return left + right;
}
