import type { LeftToHandout } from './build-report.js';
import type { LanguageTag } from './language-tag.js';
import type { LaidLetterhead } from './letterhead.js';
import type { ReviewForm } from './review-form.js';
import type { Shell } from './shell.js';

/** How the content settles on its sheets, decided in the browser on the real layout; see print/arrange. */
export type Arrangement =
  | { readonly kind: 'flow' }
  | { readonly kind: 'handout' }
  /** Entries whose heads stand again where they run over to another page. */
  | { readonly kind: 'running-list' }
  /** What is filled in: a statement and its fields stay together. */
  | { readonly kind: 'review' }
  /** Two levels side by side, on one sheet where the text allows: the size and leading of their text, roomiest first. */
  | { readonly kind: 'step-up'; readonly steps: readonly Pick<Density, 'size' | 'leading'>[] }
  /** Blocks to write in: sizes of their text in points, roomiest first, and how many of twelve columns it takes. */
  | {
      readonly kind: 'scorecard';
      readonly steps: readonly { readonly size: number; readonly left: number }[];
    }
  /** A table on the smallest of several sheets that holds it; see PosterSheets. */
  | ({ readonly kind: 'poster' } & PosterSheets)
  | {
      readonly kind: 'card';
      /** For a whole level. */
      readonly densities: readonly Density[];
      /** For a level that fits none: indexes of those to try, in this order; readable ones, then smaller ones. */
      readonly shortened: { readonly readable: readonly number[]; readonly small: readonly number[] };
    };

/** What a poster may be laid on, tried in the browser in this order; only then is its paper known. */
export interface PosterSheets {
  /** For each paper, the smaller one first, the CSS of its sheets: lying, then standing. */
  readonly papers: readonly (readonly string[])[];
  /** Size and leading of the text, roomiest first; the last size is the smallest that may be read. */
  readonly steps: readonly Pick<Density, 'size' | 'leading'>[];
}

/** One step of a card's density ladder, comfortable first. The values become CSS custom properties. */
export interface Density {
  readonly columns: number;
  /** Body size in points. */
  readonly size: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  /** Space between statements, in points. */
  readonly gap: number;
}

/** What `render` makes: one document, ready to print. */
export interface Page {
  readonly shell: Shell;
  readonly title: string;
  /** BCP 47, e.g. `en-GB`. */
  readonly language: LanguageTag;
  /** CSS for this document alone: what its margin boxes say. */
  readonly style: string;
  /** The HTML inside `<body>`. */
  readonly body: string;
  readonly arrangement: Arrangement;
  /** What finishing makes fields for; left out for what is not filled in. */
  readonly form?: ReviewForm | undefined;
  /** What finishing lays under its first page; left out for none. */
  readonly letterhead?: LaidLetterhead | undefined;
  /** Ids of the document's headings (h1–h6) in document order, several with spaces between; undefined for none. */
  readonly anchors: readonly (string | undefined)[];
}

/** What arranging decided; what a report or a diagnostic needs to know. */
export type Fit =
  | { readonly kind: 'flow' }
  | { readonly kind: 'handout'; readonly notes: boolean }
  /** An advert, in any form: the pages that it has on paper. */
  | { readonly kind: 'advert'; readonly pages: number }
  | {
      readonly kind: 'card';
      readonly density: Density;
      /** Statements left out, by area, when even the last density could not hold them. */
      readonly left: readonly {
        readonly area: string;
        readonly statements: number;
        readonly words: number;
      }[];
    }
  /** Several cards in one file; each that was shortened, by its level's page. */
  | { readonly kind: 'cards'; readonly left: readonly LeftToHandout[] };

/** What `print` makes of a page: Chromium's bytes as they came, and facts. */
export interface PrintedPage {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly fit: Fit;
}
