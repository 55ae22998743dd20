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
    stepsBetween(framework, between).map((step) => ({
      ...wantedBetween(step, 'step-up', framework, words(step.below.level.language)),
      content: { kind: 'print', job: jobOf.stepUp(step.below, step.above, framework) },
    })),
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

/** All of a file between two levels but what it shows of them, in the language of the lower one. */
export function wantedBetween(
  step: Between,
  product: 'step-up' | 'promotion',
  framework: Framework,
  words: Words,
): Omit<Wanted, 'content'> {
  const { below, above } = step;
  const { craft, level } = below;
  // `From Senior DevOps Engineer, Level 3 to Lead DevOps Engineer, Level 4`.
  const subject = words.stepUp.title(levelTitle(level, words), levelTitle(above.level, words));
  return {
    craft,
    level,
    document: {
      title: levelFileTitle(level, product, words),
      subject,
      keywords: [
        framework.title,
        craftPath(craft),
        numberedLevel(level, words),
        numberedLevel(above.level, words),
      ],
      language: level.language,
    },
    sources: sorted([
      ...levelSources(framework, craft, level),
      ...levelSources(framework, above.craft, above.level),
    ]),
    // The name of a file between neighbours need not tell, and it is the only one of its kind in a list.
    ...(nextRungOf(craft, level) === above.level
      ? {}
      : { toward: above.level, label: words.titled(subject, words.products[product]) }),
  };
}
