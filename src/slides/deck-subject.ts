import type { Craft, Level, Release } from '../domain/framework.js';
import type { DeckWords } from './deck-words.js';

/** What a deck is made from. */
export interface DeckSubject {
  readonly frameworkTitle: string;
  readonly craft: Craft;
  /** The level that it presents; undefined for the whole craft. */
  readonly level: Level | undefined;
  /** Our words in a language (BCP 47). */
  words(language: string): DeckWords;
}

/** What a slide is about: the level's page, or the craft's. */
export interface Page {
  readonly language: string;
  readonly release: Release;
  readonly permalink: string;
}
