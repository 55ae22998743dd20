import type { LanguageTag } from './language-tag.js';
import type { Place } from './place.js';
import type { InnerPage } from './place-names.js';

/** A stretch of words in one style. */
export interface Run {
  readonly text: string;
  readonly weight: 'regular' | 'bold';
  readonly slant: 'upright' | 'italic';
  readonly stroke: 'none' | 'struck';
  readonly rise: 'level' | 'raised' | 'lowered';
  /** A web address, or a travelling link (links.ts); undefined for plain text. */
  readonly href: string | undefined;
}

/** One paragraph on a slide: a statement, or a piece of other prose. */
export interface Line {
  readonly kind: 'statement' | 'paragraph' | 'item' | 'heading';
  /** How deep in lists: statements stand at 1, items of a list inside one at 2; 0 outside lists. */
  readonly depth: number;
  /** `–` or `1.`; empty for none, and on the rest of a line that began on the slide before. */
  readonly mark: string;
  readonly runs: readonly Run[];
}

/** Type sizes of running text on slides, in points; nothing on a slide is smaller. All text of a kind in a deck has one. */
export type BodySize = 18 | 20 | 22 | 24;

/** A picture of the author's, scaled to stand on a slide by itself. Millimetres on the slide. */
export interface Picture {
  /** Its path in the framework. */
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** The text that shows it. */
  readonly place: Place;
}

/** A picture of the author's that is too small for a slide of its own, or of unknown size: its words stand in its place. */
export type Sign = Pick<Picture, 'path' | 'place'>;

/** What stands below a slide's title. */
export type SlideBody =
  | {
      readonly kind: 'lines';
      readonly size: BodySize;
      /** Two are filled one after the other. */
      readonly columns: 1 | 2;
      readonly lines: readonly Line[];
    }
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** Areas with what each means: a table of two columns with their heads. */
  | {
      readonly kind: 'rows';
      readonly head: TableHead;
      /** The width of the names' column; millimetres. */
      readonly names: number;
      /** `lines` is how many a row may take in a wide substitute font. */
      readonly rows: readonly { readonly name: string; readonly text: string; readonly lines: number }[];
    }
  /** The ladder with its names, top rung first; they stand beside the rungs of the rail. */
  | {
      readonly kind: 'rungs';
      readonly size: BodySize;
      readonly head: TableHead;
      readonly rungs: readonly RailRung[];
    };

/** The heads of two columns. */
export type TableHead = readonly [string, string];

export interface RailRung {
  readonly number: string;
  readonly role: string;
  readonly mark: 'this' | 'other';
}

/** The ladder at a slide's left edge. */
export interface Rail {
  /** Lowest first; nine at most. */
  readonly rungs: readonly string[];
  /** The rung that is solid; undefined for none. */
  readonly current: string | undefined;
  /** Whether the solid rung has its number beside it; not where every rung has one in a list of names. */
  readonly numerals: 'current' | 'none';
  /** What a screen reader says; empty where the slide's own words say it. */
  readonly spoken: string;
}

/** One slide, fully worded: what shows it adds no words, and everything on it fits (slide-sheet.ts). */
export interface Slide {
  readonly kind: 'opening' | 'level' | 'text';
  /** From 1. */
  readonly number: number;
  readonly language: LanguageTag;
  /** 1 begins a chapter, 2 stands below it. */
  readonly heading: 1 | 2;
  readonly title: string;
  /** What follows the title in lighter type: `Level 3`, `continued, 2 of 3`; empty for nothing. */
  readonly step: string;
  /**
   * What its title is called as a place in a file (place-names.ts): `automation` in a level's deck, `level3-automation`
   * in a craft's. Unique in the deck; empty for a slide that is no place, and for one that goes on from another.
   */
  readonly anchor: string;
  /** The same names of what stands on it without a slide of its own: areas in a table. */
  readonly places: readonly string[];
  /** Millimetres by which a title of several lines pushes the body down. */
  readonly shift: number;
  /** The line above the title. */
  readonly kicker: string;
  /** `Draft`, before the kicker; empty for nothing. */
  readonly status: string;
  readonly rail: Rail;
  readonly body: SlideBody;
  /** Framework, version and date. */
  readonly foot: string;
  /** For the speaker: the whole text behind the slide, a paragraph each. */
  readonly notes: readonly string[];
}

/** A presentation of one level or of a whole craft. */
export interface Deck {
  readonly title: string;
  readonly language: LanguageTag;
  /** The framework page that it is of: links to it lead to the first slide. */
  readonly permalink: string;
  /** Those that begin within it. */
  readonly inner: readonly InnerPage[];
  readonly slides: readonly Slide[];
  readonly signs: readonly Sign[];
}
