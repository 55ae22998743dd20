import { byRules } from '../../build/checks/by-rules.js';
import type { Glimpse } from '../../build/nouns/glimpse.js';
import type { Level } from '../../domain/framework.js';
import { findChanges } from './find-changes.js';
import type { StateRead, UsableState } from './state-read.js';

/** Whoever writes saves a page or two at once; of more the whole round is no later for the first than for the last. */
const few = 4;

/**
 * Levels whose cards can be made before the round is planned, since all that is known so far is well: their own pages are all that
 * changed, no page has an error, and they show no picture that nobody looked at.
 */
export function editedLevels(
  before: StateRead,
  read: Omit<UsableState, 'prepared'>,
  { framework, found }: Glimpse,
): readonly Level[] {
  const { pages, looks } = findChanges(before, read);
  if (!before.isGood || looks || pages.length > few) return [];
  const levels = framework.crafts.flatMap((craft) => craft.levels.filter(({ file }) => pages.includes(file)));
  const isAll = pages.every((page) => levels.some(({ file }) => file === page));
  const known = before.usable?.prepared.framework.images;
  const isSeen = levels.every(({ images }) => images.every((image) => known?.has(image) === true));
  const isWell = !byRules(found, read.settings).some(({ severity }) => severity === 'error');
  return isAll && isSeen && isWell ? levels : [];
}
