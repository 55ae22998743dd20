import type { Release } from '../domain/framework.js';

/** What slides say besides the author's words, in one language. */
export interface DeckWords {
  readonly level: string;
  levelOf(number: string, of: string): string;
  readonly ladder: string;
  ladderOf(craft: string, count: number): string;
  readonly areas: string;
  readonly aboutCraft: string;
  readonly notes: string;
  readonly nextRung: string;
  topRung(craft: string): string;
  continued(part: number, of: number): string;
  /** What follows the title of a slide that shows a picture. */
  picture(number: number, of: number): string;
  /** A note about what no slide shows. */
  internal(note: string): string;
  readonly area: string;
  readonly meaning: string;
  readonly role: string;
  approvedBy(who: string): string;
  /** `Version 2026.1, effective 1 September 2026`; empty when neither is known. */
  release(release: Release): string;
  /** `Draft`, `In review`, or nothing. */
  status(release: Release): string;
  /** A page's address as people read it; empty without a website. */
  address(permalink: string): string;
}
