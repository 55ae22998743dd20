import type { Release } from '../domain/framework.js';
import type { Words } from '../domain/words/words-in.js';

/** What slides say besides the author's words, in one language. */
export type DeckWords = Words & {
  /** `Version 2026.1, effective 1 September 2026`; empty when neither is known. */
  release(release: Release): string;
  /** `Draft`, `In review`, or nothing. */
  status(release: Release): string;
  /** A page's address as people read it; empty without a website. */
  address(permalink: string): string;
};
