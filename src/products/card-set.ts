import { audiences } from '../domain/audience.js';
import type { Framework } from '../domain/framework.js';
import { placeNames } from '../domain/place-names.js';
import { titleWordsIn } from '../domain/words/title-words.js';
import { jobOf } from './job-of.js';
import { levelSources, levelTitle, type Product, sorted } from './product.js';

/** All cards of a craft in one file. */
export const cardSet: Product<'card-set'> = {
  id: 'card-set',
  name: 'card set',
  plural: 'card sets',
  about: 'All cards of a craft in one file.',
  file: { kind: 'ending', ending: 'card-set.pdf' },
  release: 'whole',
  packedFor: audiences,
  viewing: { bookmarks: 'shown', scaling: 'none' },
  plan: (framework: Framework) =>
    framework.crafts
      .filter((craft) => craft.levels.length > 0)
      .map((craft) => ({
        craft,
        level: undefined,
        document: {
          title: `${craft.name}: ${titleWordsIn(craft.language).cards}`,
          subject: titleWordsIn(craft.language).levelsOnOnePage,
          keywords: [framework.title, craft.name],
          language: craft.language,
        },
        sources: sorted(craft.levels.flatMap((level) => levelSources(framework, craft, level))),
        content: {
          kind: 'merge',
          parts: craft.levels.map((level) => ({
            title: levelTitle(level),
            depth: 0,
            names: placeNames(craft, level, 'craft'),
            permalinks: [level.permalink],
            start: 'any',
            numbered: true,
            job: jobOf.card(craft, level),
            entry: 'level',
            number: level.numeral,
          })),
        },
      })),
};
