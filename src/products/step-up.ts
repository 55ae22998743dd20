import { craftPath } from '../domain/craft-path.js';
import { nextRungOf } from '../domain/ladder.js';
import type { Between } from '../domain/level-step.js';
import { jobOf } from './job-of.js';
import {
  levelFileTitle,
  levelSources,
  levelTitle,
  numberedLevel,
  type Product,
  sorted,
  type Wanted,
} from './product.js';

/** A level beside the next one, area by area: what stays, what grows, what is new, and room for evidence. */
export const stepUp: Product<'step-up'> = {
  id: 'step-up',
  name: 'step-up sheet',
  plural: 'step-up sheets',
  about: 'A level beside the next: what stays, what grows, what is new, and room for evidence.',
  file: { kind: 'ending', ending: 'step-up.pdf' },
  release: 'page',
  packedFor: ['everyone'],
  neverOnA5: true,
  plan: (framework, { words, between }) => {
    const neighbours = framework.crafts.flatMap((craft) =>
      craft.levels.flatMap((level): Between[] => {
        const next = nextRungOf(craft, level);
        return next === undefined ? [] : [{ below: { craft, level }, above: { craft, level: next } }];
      }),
    );
    return (between === undefined ? neighbours : [between]).map(({ below, above }): Wanted => {
      const { craft, level } = below;
      const own = words(level.language);
      const isNext = nextRungOf(craft, level) === above.level;
      return {
        craft,
        level,
        document: {
          title: levelFileTitle(level, 'step-up', own),
          subject: own.stepUp.title(levelTitle(level, own), levelTitle(above.level, own)),
          keywords: [
            framework.title,
            craftPath(craft),
            numberedLevel(level, own),
            numberedLevel(above.level, own),
          ],
          language: level.language,
        },
        sources: sorted([
          ...levelSources(framework, craft, level),
          ...levelSources(framework, above.craft, above.level),
        ]),
        content: { kind: 'print', job: jobOf.stepUp(below, above, framework) },
        ...(isNext ? {} : { toward: above.level }),
      };
    });
  },
};
