import { audiences } from '../domain/audience.js';
import { craftPath } from '../domain/craft-path.js';
import { jobOf } from './job-of.js';
import { levelFileTitle, levelSources, numberedLevel, type Product } from './product.js';

/** A level on exactly one page. */
export const card: Product<'card'> = {
  id: 'card',
  name: 'card',
  plural: 'cards',
  about: 'A level on exactly one page.',
  file: { kind: 'ending', ending: 'card.pdf' },
  release: 'page',
  packedFor: audiences,
  // Its small print is as small as it may be.
  viewing: { scaling: 'none' },
  plan: (framework, { words }) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.map((level) => ({
        craft,
        level,
        document: {
          title: levelFileTitle(level, 'card', words(level.language)),
          subject: level.summary,
          keywords: [framework.title, craftPath(craft), numberedLevel(level, words(level.language))],
          language: level.language,
        },
        sources: levelSources(framework, craft, level),
        content: {
          kind: 'print',
          job: jobOf.card(craft, level),
        },
      })),
    ),
};
