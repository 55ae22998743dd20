import type { Craft, Level, Release } from '../domain/framework.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { DeckWords } from './deck-words.js';

/** What a deck is made from. */
export interface DeckSubject {
  readonly frameworkTitle: string;
  /** What slides show: nothing that is internal. */
  readonly craft: Craft;
  /** The level that it presents; undefined for the whole craft. */
  readonly level: Level | undefined;
  /** The same pages with all that their authors wrote, for the notes; the same values where nothing is internal. */
  readonly whole: { readonly craft: Craft; readonly level: Level | undefined };
  /** The bytes of pictures by their path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Our words in a language (BCP 47). */
  words(language: LanguageTag): DeckWords;
}

/** What a slide is about: the level's page, or the craft's. */
export interface SubjectPage {
  readonly language: LanguageTag;
  readonly release: Release;
  readonly permalink: string;
}
