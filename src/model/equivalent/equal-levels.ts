import type { Craft, Level } from '../../domain/framework.js';
import { ladderColumns } from '../../domain/ladder-columns.js';

/** Levels that are equal, put together one set after the other. */
export interface EqualLevels {
  /** Takes a set in, unless the ladders forbid it: then it gives two of its levels, the second above the first. */
  readonly add: (levels: readonly Level[]) => readonly [Level, Level] | undefined;
  /** Ids, by the order of crafts and levels. */
  readonly sets: () => readonly (readonly string[])[];
}

/**
 * A level is above another when a way up leads there: from rung to rung of a ladder, and from each rung on with all that
 * are equal to it. Where no set makes a circle of such ways, all ladders fit beside each other.
 */
export function equalLevels(crafts: readonly Craft[]): EqualLevels {
  const all = crafts.flatMap(({ levels }) => levels);
  const above = new Map<Level, Level[]>(all.map((level) => [level, []]));
  for (const { levels } of crafts.flatMap(ladderColumns)) {
    for (const [at, level] of levels.entries()) {
      const next = levels[at + 1];
      if (next !== undefined) above.get(level)?.push(next);
    }
  }
  const groups = new Map<Level, readonly Level[]>(all.map((level) => [level, [level]]));
  const groupOf = (level: Level) => groups.get(level) ?? [level];

  return {
    add(levels) {
      for (const from of levels) {
        const higher = reach(from);
        const upper = levels.find((level) => higher.has(level));
        if (upper !== undefined) return [from, upper];
      }
      const joined = [...new Set(levels.flatMap(groupOf))];
      for (const level of joined) groups.set(level, joined);
      return undefined;
    },
    sets: () => {
      const order = new Map(all.map((level, at) => [level, at]));
      const placeOf = (level: Level) => order.get(level) ?? 0;
      // Each set stands where its first level does.
      return [...new Set(groups.values())]
        .filter((group) => group.length > 1)
        .map((group) => group.toSorted((a, b) => placeOf(a) - placeOf(b)))
        .map((group) => group.map(({ id }) => id));
    },
  };

  /** All levels above one. */
  function reach(from: Level): ReadonlySet<Level> {
    const found = new Set<Level>();
    const open = groupOf(from).flatMap((level) => above.get(level) ?? []);
    for (let level = open.pop(); level !== undefined; level = open.pop()) {
      if (found.has(level)) continue;
      for (const equal of groupOf(level)) {
        found.add(equal);
        open.push(...(above.get(equal) ?? []));
      }
    }
    return found;
  }
}
