import { craftPath } from '../domain/craft-path.js';
import type { Framework } from '../domain/framework.js';
import { nextRungOf } from '../domain/ladder.js';
import type { Between } from '../domain/level-step.js';
import type { Words } from '../domain/words/words-in.js';
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
  isBetweenLevels: true,
  plan: (framework, { words, between }) =>
    stepsBetween(framework, between).map((step): Wanted => {
      const { below, above } = step;
      const { craft, level } = below;
      const own = words(level.language);
      return {
        craft,
        level,
        document: {
          title: levelFileTitle(level, 'step-up', own),
          subject: stepTitle(step, own),
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
        ...towardOf(step, 'step-up', own),
      };
    }),
};

/** The two levels that were named, else every rung and the one above it. */
export function stepsBetween(framework: Framework, between: Between | undefined): readonly Between[] {
  if (between !== undefined) return [between];
  return framework.crafts.flatMap((craft) =>
    craft.levels.flatMap((level): Between[] => {
      const next = nextRungOf(craft, level);
      return next === undefined ? [] : [{ below: { craft, level }, above: { craft, level: next } }];
    }),
  );
}

/** `From Senior DevOps Engineer, Level 3 to Lead DevOps Engineer, Level 4`. */
export function stepTitle({ below, above }: Between, words: Words): string {
  return words.stepUp.title(levelTitle(below.level, words), levelTitle(above.level, words));
}

/** What the name of a file between levels that are no neighbours has to tell, and what a list of files calls it. */
export function towardOf(
  step: Between,
  product: 'step-up' | 'promotion',
  words: Words,
): Pick<Wanted, 'toward' | 'label'> {
  const { below, above } = step;
  if (nextRungOf(below.craft, below.level) === above.level) return {};
  return { toward: above.level, label: words.titled(stepTitle(step, words), words.products[product]) };
}
