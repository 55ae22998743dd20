import { compareFrameworks } from '../../compare/compare-frameworks.js';
import type { Comparison } from '../../domain/comparison.js';
import type { PackText } from '../pack-text.js';
import { frameworkOfText } from './framework-of-text.js';

/**
 * What changed from an earlier pack to this one, as far as both hold it: of a craft's pack and the framework's, that
 * craft. Undefined when they have nothing in common to compare.
 */
export function comparePacks(older: PackText, newer: PackText): Comparison | undefined {
  const crafts = [older.craft, newer.craft].filter((craft) => craft !== null);
  if (new Set(crafts).size > 1) return undefined;
  const [craft] = crafts;
  const [was, now] = [older, newer].map((text) => ({
    name: text.release.version ?? '',
    framework: frameworkOfText(craft === undefined ? text : only(text, craft)),
  }));
  return was === undefined || now === undefined ? undefined : compareFrameworks(was, now);
}

function only(text: PackText, craft: string): PackText {
  return { ...text, root: null, pages: [], crafts: text.crafts.filter(({ id }) => id === craft) };
}
