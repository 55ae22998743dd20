import type { Rung } from './rung.js';
import { placeOfTitle } from './seniority.js';

/** Levels without a number from the lowest to the highest, and what told so. */
export interface LevelOrder {
  readonly levels: readonly Rung[];
  readonly by: 'position' | 'words';
}

/** By their author's order, turned round where their words say that it begins at the top; else by their words alone. */
export function orderLevels(levels: readonly Rung[]): LevelOrder | undefined {
  const positions = levels.flatMap(({ position }) => position ?? []);
  if (positions.length === levels.length && new Set(positions).size === levels.length) {
    const sorted = levels.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
    return { levels: beginsAtTop(sorted) ? sorted.toReversed() : sorted, by: 'position' };
  }
  if (new Set(levels.map(({ title }) => placeOfTitle(title))).size < levels.length) return undefined;
  return { levels: levels.toSorted((a, b) => placeOfTitle(a.title) - placeOfTitle(b.title)), by: 'words' };
}

/** Whether more neighbours go down than up. */
function beginsAtTop(sorted: readonly Rung[]): boolean {
  const places = sorted.map(({ title }) => placeOfTitle(title));
  const steps = places.slice(1).map((place, at) => Math.sign(place - (places[at] ?? place)));
  return steps.reduce((sum, step) => sum + step, 0) < 0;
}
