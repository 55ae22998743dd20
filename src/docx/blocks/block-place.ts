import type { Direction } from '../../domain/direction.js';
import { type Look, plainLook } from '../text/look.js';

/** Where blocks stand. */
export interface BlockPlace {
  /** The style of paragraphs that say no other; the document's own without one. */
  readonly style: string | undefined;
  /** How far in they stand, in twentieths of a point. */
  readonly indent: number;
  /** The mark of a list that the first paragraph has. */
  readonly mark: { readonly id: number; readonly depth: number } | undefined;
  /** Whether a paragraph stays on the page of the next one. */
  readonly isKept: boolean;
  /** How many lists are around. */
  readonly depth: number;
  readonly look: Look;
  /** Ids that the next paragraph is found by. */
  readonly places: readonly string[];
}

export function atTop(language: string, direction: Direction): BlockPlace {
  return {
    style: undefined,
    indent: 0,
    mark: undefined,
    isKept: false,
    depth: 0,
    look: plainLook(language, direction),
    places: [],
  };
}

/** A quarter of an inch, near enough: as far as a list. */
export const quoteIndent = 340;
