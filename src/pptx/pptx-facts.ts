import type { LanguageTag } from '../domain/language-tag.js';

/** What a presentation says about itself. */
export interface PptxFacts {
  readonly title: string;
  readonly author: string;
  /** One sentence; empty when there is nothing to say. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `en-GB`. */
  readonly language: LanguageTag;
  /** Seconds since 1970, UTC: both the creation and the modification date. Never the clock. */
  readonly date: number;
  /** What becomes of a travelling link (domain/links.ts): a link to the website, or plain text. */
  readonly links: { readonly kind: 'web'; readonly siteUrl: string } | { readonly kind: 'text' };
}
