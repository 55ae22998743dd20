import type { OfficeFacts } from '../office/document-properties.js';

/** What a Word file says about itself. */
export interface DocxFacts extends OfficeFacts {
  /** What becomes of a travelling link (domain/links.ts): a link to the website, or plain text. */
  readonly links: { readonly kind: 'web'; readonly siteUrl: string } | { readonly kind: 'text' };
}
