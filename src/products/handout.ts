import { audiences } from '../domain/audience.js';
import { titleWordsIn } from '../domain/words/title-words.js';
import { jobOf } from './job-of.js';
import { levelSources, levelTitle, numberedLevel, type Product } from './product.js';

/** A level on as many sheets as it needs, made for duplex printing. */
export const handout: Product<'handout'> = {
  id: 'handout',
  name: 'handout',
  plural: 'handouts',
  about: 'A level on as many pages as it needs, made for printing on both sides.',
  file: { kind: 'ending', ending: 'handout.pdf' },
  release: 'page',
  packedFor: audiences,
  hasLargePrint: true,
  viewing: { sides: 'duplex' },
  plan: (framework) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.map((level) => ({
        craft,
        level,
        document: {
          title: `${levelTitle(level)}: ${titleWordsIn(level.language).handout}`,
          subject: level.summary,
          keywords: [framework.title, craft.name, numberedLevel(level, level.language)],
          language: level.language,
        },
        sources: levelSources(framework, craft, level),
        content: {
          kind: 'print',
          job: jobOf.handout(craft, level),
        },
      })),
    ),
};
