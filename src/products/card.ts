import { audiences } from '../domain/audience.js';
import { titleWordsIn } from '../domain/words/title-words.js';
import { jobOf } from './job-of.js';
import { levelSources, levelTitle, numberedLevel, type Product } from './product.js';

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
  plan: (framework) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.map((level) => ({
        craft,
        level,
        document: {
          title: `${levelTitle(level)}: ${titleWordsIn(level.language).card}`,
          subject: level.summary,
          keywords: [framework.title, craft.name, numberedLevel(level, level.language)],
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
