import { lastUpTo } from '../../domain/last-up-to.js';
import type { Place } from '../../domain/place.js';
import { type Mapped, originOf, sliceText, wholeText } from './mapped.js';
import type { PageText } from './page-text.js';

/** A stretch of a page that is put together: out of a file, or words of ours for what stands at a place. */
export type TextPart = PageText | { readonly text: string; readonly place: Place };

/**
 * One text out of several, of one file or many, in which each character still knows where it stood: the text that is
 * joined is an origin of its own, and every offset into it is asked of the part that it lies in.
 */
export function joinTexts(parts: readonly TextPart[]): PageText {
  const known = parts.filter((part) => textOf(part) !== '');
  const starts: number[] = [];
  let length = 0;
  for (const part of known) {
    starts.push(length);
    length += textOf(part).length;
  }
  const placeOf = (origin: number): Place => {
    const at = lastUpTo(starts, origin, (start) => start);
    const part = known[at] ?? parts[0];
    if (part === undefined) return { file: '', line: 1, column: 1 };
    return 'mapped' in part ? part.place(origin - (starts[at] ?? 0)) : part.place;
  };
  const make = (mapped: Mapped): PageText => ({
    mapped,
    place: (offset) => placeOf(originOf(mapped, offset)),
    with: make,
    slice: (from, to) => make(sliceText(mapped, from, to)),
  });
  return make(wholeText(known.map(textOf).join('')));
}

function textOf(part: TextPart): string {
  return 'mapped' in part ? part.mapped.text : part.text;
}
