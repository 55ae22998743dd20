import type { Place } from '../../domain/place.js';
import { placeFinder } from '../../domain/place-finder.js';
import { once } from '../once.js';
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

/** A text that is made when somebody looks into it. */
export function lateText(make: () => PageText | undefined): PageText {
  const text = once(() => {
    const made = make();
    if (made === undefined) throw new Error('A text is gone that was there.');
    return made;
  });
  return {
    get mapped() {
      return text().mapped;
    },
    place: (offset) => text().place(offset),
    with: (mapped) => text().with(mapped),
    slice: (from, to) => text().slice(from, to),
  };
}
