import { compareLevels } from '../../compare/compare-levels.js';
import type { Craft, Framework, Level } from '../../domain/framework.js';
import { nextRungOf } from '../../domain/ladder.js';
import type { StepPart } from '../../domain/level-step.js';
import type { Words } from '../../domain/words/words-in.js';

/** What the next level asks for that this one does not, by area. */
export interface StepToNext {
  /** `The step to Level 4 (Lead)`. */
  readonly heading: string;
  /** In the next level's order; those without anything new are left out. Both are plain text. */
  readonly areas: readonly { readonly name: string; readonly statements: readonly string[] }[];
}

/** How the step to the next level is worked out. */
export type StepOf = (craft: Craft, level: Level, words: Words) => StepToNext | undefined;

/** Undefined at the top, and where the next level says nothing of areas that is new. */
export function stepToNext(
  craft: Craft,
  level: Level,
  words: Words,
  framework: Framework,
): StepToNext | undefined {
  const next = nextRungOf(craft, level);
  if (next === undefined || !hasAreas(next)) return undefined;
  const { parts } = compareLevels({ craft, level }, { craft, level: next }, framework);
  const areas = parts
    .map((part) => ({ name: part.name?.text ?? '', statements: risenIn(part) }))
    .filter(({ statements }) => statements.length > 0);
  return areas.length === 0 ? undefined : { heading: words.stepTo(next.label), areas };
}

function hasAreas({ sections }: Level): boolean {
  return sections.some(({ kind }) => kind === 'areas');
}

/** What grew stands before what is new, as on a step-up sheet; what stays is no step. */
function risenIn({ pairs, fresh }: StepPart): string[] {
  return [...pairs.filter(({ kind }) => kind === 'grows').map(({ above }) => above), ...fresh].map(
    ({ text }) => text,
  );
}
