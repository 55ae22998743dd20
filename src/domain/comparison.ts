import type { Release } from './framework.js';

/** A stretch of words that both versions share, or that only one of them has; with the space before it, if any. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What became of one statement, or of one block of prose. */
export type TextChange =
  | { readonly kind: 'added'; readonly now: string }
  | { readonly kind: 'removed'; readonly was: string }
  /** `words` reads in order: the same words, then what went, then what came. */
  | {
      readonly kind: 'reworded';
      readonly was: string;
      readonly now: string;
      readonly words: readonly Segment[];
    };

/** Changes in one part of a page: an area of a level or a craft, or the text around the areas under one heading. */
export interface PartChange {
  /** `text-after` stands behind the areas. */
  readonly of: 'area' | 'text' | 'text-after';
  /** The area's name now, or the heading that the text stands under; empty where that is the page's title. */
  readonly name: string;
  /** Its name before, when that was another. */
  readonly was: string | undefined;
  /** `added` and `removed` when the whole part came or went. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly TextChange[];
}

/** A fact about a page that is another now; empty for none. */
export interface FactChange {
  readonly fact: 'title' | 'number' | 'rank' | 'craft' | 'address' | keyof Release;
  readonly was: string;
  readonly now: string;
}

/** Enough of a page to name it. */
export interface PageName {
  readonly kind: 'framework' | 'page' | 'craft' | 'level';
  /** `Senior DevOps Engineer, Level 3`. */
  readonly title: string;
  /** The craft it belongs to; empty for a page outside all crafts. */
  readonly craft: string;
  readonly permalink: string;
  readonly file: string;
}

/** A page that came, went, or says something else. */
export interface PageChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** As it is now; as it was, for one that went. */
  readonly page: PageName;
  readonly facts: readonly FactChange[];
  readonly parts: readonly PartChange[];
}

/** One of the two versions that are compared. */
export interface ComparedVersion {
  /** As the user named it: a folder or a revision. */
  readonly name: string;
  readonly title: string;
  readonly release: Release;
}

/** All that differs between two versions of a framework, in the order of the newer one. */
export interface Comparison {
  readonly old: ComparedVersion;
  readonly new: ComparedVersion;
  readonly changes: readonly PageChange[];
  /** Levels that both versions have, word for word. */
  readonly unchangedLevels: number;
}
