import type { ArtifactRow, Rebuilt } from '../../domain/build-report.js';
import { assembleArtifacts } from '../making/assemble-artifacts.js';
import type { Assignment } from '../nouns/assignment.js';
import { openBuildCache } from '../press/open-build-cache.js';
import { withPress } from '../press/with-press.js';
import { compareOutput } from './compare-output.js';

/**
 * Makes everything a second time, to prove that the same input gives the same bytes: in a browser of its own, past
 * the cache, in another order, with another number of tabs. Nothing is kept of it.
 *
 * @param rows what the first build wrote
 */
export async function buildAgain(assignment: Assignment, rows: readonly ArtifactRow[]): Promise<Rebuilt> {
  const { settings, hooks, artifacts } = assignment;
  hooks.progress({ kind: 'stage', name: 'Building again' });
  const comparison = compareOutput(rows, settings.output);
  const other = { ...settings, cacheLimit: 0, keepHtml: false, jobs: (settings.jobs % 3) + 1 };
  const again = {
    ...assignment,
    settings: other,
    artifacts: shuffled(artifacts),
    output: comparison.output,
  };
  const { failed } = await withPress(other, hooks, await openBuildCache(other, hooks), (press) =>
    assembleArtifacts(again, press),
  );
  const lost = failed.map(({ path, reason }) => ({ path, difference: `It was not made again: ${reason}` }));
  const differing = [...comparison.differing, ...lost];
  return { files: rows.length, differing: differing.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/**
 * The same items in another order, always the same one: a Fisher–Yates shuffle on the generator of Numerical Recipes
 * (x → 1664525 x + 1013904223 mod 2³²).
 */
export function shuffled<T>(items: readonly T[], seed = 1): T[] {
  const order = [...items];
  let state = seed >>> 0;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = Math.floor((state / 2 ** 32) * (last + 1));
    const [a, b] = [order[at], order[last]];
    if (a === undefined || b === undefined) continue;
    order[at] = b;
    order[last] = a;
  }
  return order;
}
