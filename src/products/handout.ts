import { audiences } from '../domain/audience.js';
import { craftPath } from '../domain/craft-path.js';
import { jobOf } from './job-of.js';
import { levelFileTitle, levelSources, numberedLevel, type Product } from './product.js';

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
  plan: (framework, { words }) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.map((level) => ({
        craft,
        level,
        document: {
          title: levelFileTitle(level, 'handout', words(level.language)),
          subject: level.summary,
          keywords: [framework.title, craftPath(craft), numberedLevel(level, words(level.language))],
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
