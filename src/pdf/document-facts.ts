import type { LanguageTag } from '../domain/language-tag.js';
import type { InnerPage } from '../domain/place-names.js';
import type { Viewing } from '../domain/plan.js';

/** What a finished PDF says about itself. */
export interface DocumentFacts {
  readonly title: string;
  /** Titles of the levels that its headings may name: `Senior DevOps Engineer, Level 3`. */
  readonly levels: readonly string[];
  readonly author: string;
  /** One sentence; empty when there is nothing to say. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `en-GB`. */
  readonly language: LanguageTag;
  /** Seconds since 1970, UTC: both the creation and the modification date. Never the clock. */
  readonly date: number;
  readonly links: LinkPolicy;
  /** The colour of its paper as `#rrggbb`, to paint pages that hold nothing else. */
  readonly paper: string;
  readonly viewing: Viewing;
}

/**
 * What becomes of a travelling link (domain/links.ts) whose page the document does not hold:
 * a link to the website, or plain text.
 */
export type LinkPolicy = { readonly kind: 'web'; readonly siteUrl: string } | { readonly kind: 'text' };

/** Where links can land in a print, travelling ones and those from outside. */
export interface Landmarks {
  /** What its first page is called, the leading name first; its anchors are called after it (see links/name-places.ts). */
  readonly names: readonly string[];
  /** Framework pages that the print holds; links to them land on its first page. */
  readonly permalinks: readonly string[];
  /** Those that begin within it, each at one of its anchors; what they hold is called after that: `level3-automation`. */
  readonly inner?: readonly InnerPage[];
  /** Ids of its headings (h1–h6) in document order, one for each, as render's `headingAnchors` writes them. */
  readonly anchors: readonly (string | undefined)[];
}
