import type { FittedLetterhead } from '../../domain/letterhead.js';
import type { Orientation, PosterPaperId } from '../../domain/paper.js';

/** How a sheet lies; a slide's is the same whatever the paper. */
export type SheetOrientation = Orientation | 'slide';

/** A page's margins in millimetres; `inner` is the binding side. What stands in them may make `top` and `foot` larger. */
export interface Margins {
  readonly top: number;
  readonly outer: number;
  readonly foot: number;
  readonly inner: number;
  /** From the page's text to its foot. */
  readonly gap: number;
  /** Room beside the page's text, at its outer side, for what is drawn there; no text and no foot stands in it. */
  readonly edge?: number;
}

/** What the foot of a page says; how it is set in lines and columns is decided by set-foot. */
export interface Foot {
  /** What the page is about: craft and level. */
  readonly about: readonly string[];
  /** Whose it is and from when: framework, version and date. */
  readonly release: readonly string[];
  /** Where it stands on the web, and behind a dot whom to ask; empty without both. */
  readonly address: string;
  /** The brand's own lines. */
  readonly own: readonly string[];
  /** `Page x of y` around the two counters; undefined prints no number (a cover). */
  readonly number: PageNumber | undefined;
  /** A word that heads every page of a draft; empty otherwise. */
  readonly head: string;
}

export interface PageNumber {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** A sheet to hang up or to lay on a table. */
export interface PosterSheet {
  readonly paper: PosterPaperId;
  /** Of its foot, in points: what may still be read in the brand's font. */
  readonly footSize: number;
}

/** Colours (`#rrggbb`) of a sheet that has others than its brand's paper and words. */
export interface Ground {
  readonly fill: string;
  readonly words: string;
}

/** All that a document's pages are besides what stands on them. */
export interface Sheet {
  readonly orientation: SheetOrientation;
  /** Of a poster, which is larger than the edition's sheets; undefined for one of those. */
  readonly poster?: PosterSheet | undefined;
  readonly margins: Margins;
  readonly foot: Foot;
  /** Painted to the edges; undefined for the brand's own paper. */
  readonly ground?: Ground | undefined;
  /**
   * Where a tab stands at the outer edge, as shares of the text's height from its top: the higher, the higher the rung, so
   * that one finds a level in a bound stack. Undefined for none.
   */
  readonly tab?: { readonly from: number; readonly to: number } | undefined;
  /** What lies under its first page, with the room that it takes; undefined for none. */
  readonly letterhead?: FittedLetterhead | undefined;
}

/** A foot that says nothing. */
export const noFoot: Foot = {
  about: [],
  release: [],
  address: '',
  own: [],
  number: undefined,
  head: '',
};
