import type { Severity } from '../domain/diagnostic.js';

/**
 * Every code that reading and modelling can report. Codes are permanent: rows are added, never renamed.
 *
 * An error is for what would print wrong, be missing, or depend on chance (which of two pages is Level 3?).
 * All else is a warning: the sheet is right as far as it goes, and its author should know.
 */
export const severities = {
  // Files
  'not-utf8': 'error',
  'page-too-large': 'error',
  'page-unreadable': 'error',
  'outside-folder': 'warning',
  // Front matter and configuration
  'front-matter-not-yaml': 'error',
  'front-matter-open': 'error',
  'bad-yaml': 'error',
  'bad-config': 'error',
  'bad-site-url': 'warning',
  'bad-language': 'warning',
  'bad-status': 'warning',
  'bad-date': 'warning',
  'approver-without-version': 'warning',
  'misspelled-release-key': 'warning',
  'no-title': 'warning',
  // How pages hang together
  'no-levels': 'error',
  'unknown-parent': 'warning',
  'craft-without-levels': 'warning',
  'level-without-number': 'error',
  'duplicate-level': 'error',
  'missing-level': 'warning',
  'level-number-differs': 'warning',
  'level-without-craft': 'warning',
  'duplicate-permalink': 'error',
  'duplicate-title': 'warning',
  // What a page holds
  'no-h1': 'warning',
  'no-table': 'warning',
  'unknown-area': 'warning',
  'area-missing': 'warning',
  'area-twice': 'warning',
  'area-link-differs': 'warning',
  'empty-cell': 'warning',
  'misspelled-area': 'warning',
  'level-repeated': 'warning',
  'unfinished-text': 'warning',
  'conflict-marker': 'warning',
  'pay-band': 'warning',
  'missing-glyph': 'error',
  'wider-than-page': 'error',
  'liquid-removed': 'warning',
  'liquid-open': 'warning',
  'comment-removed': 'warning',
  'html-removed': 'warning',
  'attribute-list-open': 'warning',
  'footnote-without-text': 'warning',
  'footnote-unused': 'warning',
  // What not everyone may see
  'misspelled-internal': 'error',
  'stray-internal': 'error',
  'bad-audience': 'error',
  // Links and images
  'dead-link': 'warning',
  'link-refused': 'warning',
  'missing-image': 'warning',
  'image-outside': 'error',
  'image-refused': 'warning',
  'remote-image': 'warning',
  // What a screen reader needs
  'image-without-alt': 'warning',
  'link-without-text': 'warning',
  'language-lost': 'warning',
  'table-without-heads': 'warning',
  // Adverts
  'advert-without-front-matter': 'error',
  'advert-unknown-craft': 'error',
  'advert-unknown-level': 'error',
  'advert-unknown-area': 'error',
  'advert-without-apply': 'error',
  'advert-direct-apply': 'error',
  'advert-places': 'error',
  'advert-applicants': 'error',
  'advert-requirements': 'error',
  'advert-dates': 'error',
  'advert-salary': 'error',
  'advert-too-long': 'error',
  'advert-closed': 'warning',
  'advert-without-posting': 'warning',
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof severities;

/** Warnings that a release does not let pass: what is printed would be wrong, unfinished, or approved by nobody. */
export const stopRelease: ReadonlySet<string> = new Set<Code>([
  'bad-status',
  'bad-date',
  'approver-without-version',
  'misspelled-release-key',
  'level-without-craft',
  'misspelled-area',
  'level-repeated',
  'unfinished-text',
  'conflict-marker',
  'pay-band',
]);
