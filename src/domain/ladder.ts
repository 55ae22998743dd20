import type { Craft, Level } from './framework.js';

/**
 * The rungs that somebody on a level climbs, lowest first. A craft may have two ladders, such as IC4 beside M4, above a
 * trunk that both share; from the trunk the first of them leads on.
 */
export function rungsFrom(craft: Craft, level: Level): readonly Level[] {
  if (craft.levels.every(({ track }) => track === '')) return craft.levels;
  const track = level.track || (craft.levels.find((other) => other.track !== '')?.track ?? '');
  return craft.levels
    .filter((other) => other.track === '' || other.track === track)
    .toSorted((a, b) => a.number - b.number);
}

/** The rung above; undefined at the top. */
export function nextRungOf(craft: Craft, level: Level): Level | undefined {
  const rungs = rungsFrom(craft, level);
  return rungs[rungs.findIndex(({ id }) => id === level.id) + 1];
}

/** The rung below; undefined at the foot. */
export function rungBelow(craft: Craft, level: Level): Level | undefined {
  const rungs = rungsFrom(craft, level);
  return rungs[rungs.findIndex(({ id }) => id === level.id) - 1];
}

/** `Level 3 of 6`: the number of a level, and of the highest, which starting at 0 is no count of rungs. */
export function rungOf(craft: Craft, level: Level): { readonly number: string; readonly of: string } {
  return { number: level.numeral, of: rungsFrom(craft, level).at(-1)?.numeral ?? level.numeral };
}
