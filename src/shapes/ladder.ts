import { readLevelTitle } from '../model/levels/level-title.js';
import { numberLevels } from '../model/levels/number-levels.js';
import { orderLevels } from '../model/levels/order-levels.js';
import { namesRole } from '../model/levels/roles.js';
import type { Rung } from '../model/levels/rung.js';
import { seniorityOf, withoutSeniority } from '../model/levels/seniority.js';

/**
 * Which of several titles that stand side by side name rungs of one ladder: those with a level's number or a word of
 * seniority beside a role, and the bare role of such a rung, as Engineer beside Senior Engineer. None where fewer than
 * two do.
 *
 * @param craft what the craft is called; empty when nobody knows
 */
export function rungsAmong(titles: readonly string[], craft: string): readonly boolean[] {
  const sure = titles.map((title) => isRung(title, craft));
  const roles = new Set(titles.flatMap((title, at) => (sure[at] === true ? [roleOf(title)] : [])));
  const all = titles.map((title, at) => sure[at] === true || roles.has(roleOf(title)));
  return all.filter((is) => is).length < 2 ? titles.map(() => false) : all;
}

/** Whether a title alone tells that it is a rung's. */
export function isRung(title: string, craft: string): boolean {
  // A sentence is no name, whatever words it holds.
  if (title.split(/\s+/).length > 9) return false;
  const read = readLevelTitle(title, craft);
  if (read?.isSure === true) return true;
  if (read !== undefined && read.kind !== 'bare' && read.kind !== 'trailing' && namesRole(title, craft))
    return true;
  if (seniorityOf(title) === undefined) return false;
  const role = withoutSeniority(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return role === '' || namesRole(title, craft);
}

/** `engineer` of Senior Engineer II and of L3 - Engineer; empty for a bare rank. */
function roleOf(title: string): string {
  const rank = readLevelTitle(title)?.rank ?? title;
  return withoutSeniority(rank)
    .replace(/\s(?:[IVX]+|\d+)$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A rung as a shape found it: its title, and its number where something else tells it. */
export interface Titled {
  readonly title: string;
  readonly number: string | undefined;
}

/**
 * What the model has to be told of the numbers of a craft's levels, in their author's order: nothing where their titles
 * number them all, and no two alike on one ladder; else the places that they have in that order.
 */
export function missingNumbers(levels: readonly Titled[], craft: string): readonly (string | undefined)[] {
  if (levels.every(({ number }) => number !== undefined)) return levels.map(({ number }) => number);
  const rungs = levels.map(
    ({ title, number }, position): Rung => ({ title, level: number, position, isLevel: true }),
  );
  const read = numberLevels(rungs, craft, true);
  const keys = read.map((each) =>
    each === undefined || each === 'unordered' ? undefined : `${each.code} ${each.number}`,
  );
  const isTold = keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
  if (isTold) return levels.map(({ number }) => number);
  const ordered = orderLevels(rungs)?.levels ?? rungs;
  return rungs.map((rung) => String(ordered.indexOf(rung) + 1));
}
