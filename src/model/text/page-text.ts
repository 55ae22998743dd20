import type { Place } from '../../domain/place.js';
import { placeFinder } from '../../domain/place-finder.js';
import { type Mapped, originOf, sliceText, wholeText } from './mapped.js';

/** A page's text, or a part of it, that knows where each character stands in the file. */
export interface PageText {
  readonly mapped: Mapped;
  place(offset: number): Place;
  /** The same file with other text, made from this by cutting or editing. */
  with(mapped: Mapped): PageText;
  slice(from: number, to?: number): PageText;
}

/** Words of one value, such as one in front matter: all of them stand where it stands. */
export function textAt(place: Place, text: string): PageText {
  const make = (mapped: Mapped): PageText => ({
    mapped,
    place: () => place,
    with: make,
    slice: (from, to) => make(sliceText(mapped, from, to)),
  });
  return make(wholeText(text));
}

export function pageText(file: string, text: string): PageText {
  const finder = placeFinder(file, text);
  const make = (mapped: Mapped): PageText => ({
    mapped,
    place: (offset) => finder(originOf(mapped, offset)),
    with: make,
    slice: (from, to) => make(sliceText(mapped, from, to)),
  });
  return make(wholeText(text));
}
