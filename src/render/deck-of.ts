import type { Deck } from '../domain/deck.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { Wording } from '../domain/words/wording.js';
import { wordsIn } from '../domain/words/words-in.js';
import type { DeckSubject } from '../slides/deck-subject.js';
import type { DeckWords } from '../slides/deck-words.js';
import { makeDeck } from '../slides/make-deck.js';
import { addressOf, releaseLine, statusWord } from './views/view.js';

/** The slides for a level, or for a whole craft, in our words. Whoever sees them, what is internal is in the notes alone. */
export function deckOf(framework: Framework, craft: Craft, level: Level | undefined, wording: Wording): Deck {
  const words = (language: LanguageTag): DeckWords => {
    const own = wordsIn(language, wording);
    return {
      ...own,
      release: (release) => releaseLine(release, own),
      status: (release) => statusWord(release, own),
      address: (permalink) => addressOf(framework, permalink),
    };
  };
  return makeDeck({
    frameworkTitle: framework.title,
    ...shownOf(framework, craft, level),
    whole: { craft, level },
    images: framework.images,
    words,
  });
}

/** The same pages as everybody in the room may see them. A page that is internal as a whole is the deck's own subject. */
function shownOf(
  { candidate }: Framework,
  craft: Craft,
  level: Level | undefined,
): Pick<DeckSubject, 'craft' | 'level'> {
  const seen = candidate?.()?.crafts.find((each) => isSame(each, craft));
  if (seen === undefined || level === undefined) return { craft: seen ?? craft, level };
  const own = seen.levels.find((each) => isSame(each, level));
  if (own !== undefined) return { craft: seen, level: own };
  const levels = craft.levels.flatMap((each) =>
    isSame(each, level) ? [level] : seen.levels.filter((other) => isSame(other, each)),
  );
  return { craft: { ...seen, levels }, level };
}

function isSame(
  one: { readonly file: string; readonly permalink: string },
  other: { readonly file: string; readonly permalink: string },
): boolean {
  return one.file === other.file && one.permalink === other.permalink;
}
