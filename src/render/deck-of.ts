import type { Deck } from '../domain/deck.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import type { DeckWords } from '../slides/deck-words.js';
import { makeDeck } from '../slides/make-deck.js';
import { addressOf, releaseLine, statusWord } from './views/view.js';
import { wordsIn } from './words.js';

/** The slides for a level, or for a whole craft, in our words. */
export function deckOf(framework: Framework, craft: Craft, level: Level | undefined): Deck {
  const words = (language: string): DeckWords => ({
    ...wordsIn(language),
    release: (release) => releaseLine(release, language),
    status: (release) => statusWord(release, wordsIn(language)),
    address: (permalink) => addressOf(framework, permalink),
  });
  return makeDeck({ frameworkTitle: framework.title, craft, level, words });
}
