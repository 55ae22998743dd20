import { audiences } from '../domain/audience.js';
import { craftPath } from '../domain/craft-path.js';
import { placeNames } from '../domain/place-names.js';
import { jobOf } from './job-of.js';
import { fileTitle, levelSources, levelTitle, type Product, sorted } from './product.js';

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
  plan: (framework, { words }) =>
    framework.crafts
      .filter((craft) => craft.levels.length > 0)
      .map((craft) => ({
        craft,
        level: undefined,
        document: {
          title: fileTitle(craftPath(craft), 'card-set', words(craft.language)),
          subject: words(craft.language).levelsOnOnePage,
          keywords: [framework.title, craftPath(craft)],
          language: craft.language,
        },
        sources: sorted(craft.levels.flatMap((level) => levelSources(framework, craft, level))),
        content: {
          kind: 'merge',
          parts: craft.levels.map((level) => ({
            title: levelTitle(level, words(level.language)),
            depth: 0,
            names: placeNames(craft, level, 'craft'),
            permalinks: [level.permalink],
            start: 'any',
            numbered: true,
            job: jobOf.card(craft, level),
            entry: undefined,
            language: level.language,
          })),
        },
      })),
};
