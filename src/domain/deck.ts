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

/**
 * Type sizes below a slide's title, in points: 24 is all that is said, on every slide of every deck; 18 are tables and long
 * lists of names, 16 is the rung below.
 */
export type BodySize = 16 | 18 | 24;

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
      /** What the rung below says of the same area, in quieter type at the side; undefined where there is no room for it. */
      readonly beside: Beside | undefined;
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
      readonly size: 18 | 24;
      readonly head: TableHead;
      readonly rungs: readonly RailRung[];
    };

/** What stands beside a slide's text, and how high the higher of the two may be in a wide substitute font; millimetres. */
export interface Beside {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly height: number;
}

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
  /** Whether the rungs have their numbers beside them; not where a list of names has them. */
  readonly numerals: 'all' | 'none';
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
  /** The line over the title: `Senior Engineer · Level 3 of 6`; with the title it is the slide's name. Empty for nothing. */
  readonly over: string;
  /** What follows the title in lighter type: `continued, 2 of 3`; on a level's own title, where it stands over it, `Level 3`. */
  readonly step: string;
  /** What an area is about, below its title, with its top in millimetres; undefined for nothing. */
  readonly lead: { readonly text: string; readonly top: number } | undefined;
  /**
   * What its title is called as a place in a file (place-names.ts): `automation` in a level's deck, `level3-automation`
   * in a craft's. Unique in the deck; empty for a slide that is no place, and for one that goes on from another.
   */
  readonly anchor: string;
  /** The same names of what stands on it without a slide of its own: areas in a table. */
  readonly places: readonly string[];
  /** Millimetres by which a title of several lines pushes the body down. */
  readonly shift: number;
  /** At the top right of a level's own title: its craft. Empty for nothing. */
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
  /** What every foot begins with. */
  readonly frameworkTitle: string;
  readonly language: LanguageTag;
  /** The framework page that it is of: links to it lead to the first slide. */
  readonly permalink: string;
  /** Those that begin within it. */
  readonly inner: readonly InnerPage[];
  readonly slides: readonly Slide[];
  readonly signs: readonly Sign[];
}
