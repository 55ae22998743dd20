import type { Place } from '../domain/place.js';
import type { Problems } from './problem.js';

/**
 * @param written undefined for a list or a map
 * @param taken the language that is taken instead, in words
 * @param write how the author may write what was meant; undefined when nobody can tell
 */
export function reportLanguage(
  written: string | undefined,
  { taken, write }: { readonly taken: string; readonly write: string | undefined },
  place: Place,
  problems: Problems,
): void {
  problems.add('bad-language', place, {
    what: written === undefined ? 'A list is no language.' : `"${written.slice(0, 60)}" is no language.`,
    why: `A screen reader would not know how to read it; ${taken} is taken.`,
    fix: `Write a tag such as "en-GB" or "de"${write === undefined ? '' : `: ${write}`}.`,
  });
}
