import type { Level } from '../framework.js';
import { nextRungOf } from '../ladder.js';
import type { Between } from '../level-step.js';
import type { Words } from './words-in.js';

/** What heads two levels side by side: `From Senior to Lead DevOps Engineer`. */
export function stepName(step: Between, words: Words): string {
  return words.stepUp.title(...namesOf(step, words));
}

/** `Senior` and `Lead DevOps Engineer`: of neighbours with ranks, the craft stands once. */
function namesOf({ below, above }: Between, words: Words): [string, string] {
  if (nextRungOf(below.craft, below.level)?.id !== above.level.id)
    return [below.level.role, above.level.role];
  const { rank, numeral } = below.level;
  if (rank !== undefined && above.level.rank !== undefined) return [rank, above.level.role];
  return [words.levelNumber(numeral), levelName(above.level, words)];
}

/** `Senior DevOps Engineer, Level 3`. */
export function levelName({ role, numeral }: Level, words: Words): string {
  return words.roleAndLevel(role, words.levelNumber(numeral));
}
