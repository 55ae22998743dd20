import { craftPath } from '../domain/craft-path.js';
import { nextRungOf } from '../domain/ladder.js';
import { jobOf } from './job-of.js';
import { levelFileTitle, levelSources, levelTitle, numberedLevel, type Product, sorted } from './product.js';

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
  plan: (framework, { words }) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.flatMap((level) => {
        const above = nextRungOf(craft, level);
        if (above === undefined) return [];
        const own = words(level.language);
        return {
          craft,
          level,
          document: {
            title: levelFileTitle(level, 'step-up', own),
            subject: own.stepUp.title(levelTitle(level, own), levelTitle(above, own)),
            keywords: [
              framework.title,
              craftPath(craft),
              numberedLevel(level, own),
              numberedLevel(above, own),
            ],
            language: level.language,
          },
          sources: sorted([
            ...levelSources(framework, craft, level),
            ...levelSources(framework, craft, above),
          ]),
          content: { kind: 'print', job: jobOf.stepUp({ craft, level }, { craft, level: above }, framework) },
        };
      }),
    ),
};
