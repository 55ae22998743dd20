import type { ManifestRow } from '../domain/build-report.js';
import type { Framework, Level } from '../domain/framework.js';
import { isCalled } from '../domain/level-names.js';

/** Which levels the words behind `--level` mean: numbers, ranges and names. */
export interface WantedLevels {
  readonly levels: ReadonlySet<Level>;
  /** Whole numbers, which count for files of levels that the framework has no more as well. */
  readonly numbers: ReadonlySet<number>;
}

export function wantedLevels(framework: Framework, words: readonly (number | string)[]): WantedLevels {
  const all = framework.crafts.flatMap(({ levels }) => levels);
  return {
    levels: new Set(words.flatMap((word) => levelsOf(word, all))),
    numbers: new Set(words.filter((word) => typeof word === 'number')),
  };
}

/** Whether a file of an earlier build is of a wanted level. */
export function isOfWanted(
  { craft, level, sources }: Pick<ManifestRow, 'craft' | 'level' | 'sources'>,
  { levels, numbers }: WantedLevels,
): boolean {
  if (level === null) return false;
  if (numbers.has(Math.floor(level))) return true;
  return [...levels].some(
    (wanted) => wanted.craft === craft && wanted.number === level && sources.includes(wanted.file),
  );
}

/**
 * The levels that a word means: 3 and `3` are all between 3 and 4, 10 is 10a and 10b, `2-4` and `IC3-IC5` are ranges; any
 * other word is what a level is called.
 */
export function levelsOf(word: number | string, levels: readonly Level[]): Level[] {
  if (typeof word === 'number')
    return levels.filter((level) => covers(level, { from: word, to: word + 0.99, letters: '' }));
  const named = levels.filter((level) => isCalled(level, word));
  if (named.length > 0) return named;
  const range = rangeOf(word);
  return range === undefined ? [] : levels.filter((level) => covers(level, range));
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Of a ladder, such as IC; empty for any. */
  readonly letters: string;
}

/** `2-4`, `10a`, `IC3-IC5`, `L2-4`, `Level 2 to 4`. */
function rangeOf(word: string): Range | undefined {
  const end = String.raw`([A-Za-z]*)[ .]*(\d{1,3})([a-i]?)`;
  const match = new RegExp(String.raw`^\s*${end}(?:\s*(?:-|–|—|\.\.|to)\s*${end})?\s*$`, 'i').exec(word);
  if (match === null) return undefined;
  const [, letters = '', first, letter = '', , last = first, lastLetter = letter] = match;
  const [from, to] = [numberOf(first, letter), numberOf(last, lastLetter)];
  return {
    from,
    to: lastLetter === '' ? to + 0.99 : to,
    letters: /^(?:l|levels?)$/i.test(letters) ? '' : letters,
  };
}

/** Letters count as tenths: 10a is 10.1. */
function numberOf(digits: string | undefined, letter: string): number {
  const tenth = letter === '' ? 0 : letter.toLowerCase().charCodeAt(0) - 96;
  return Number(`${digits}.${tenth}`);
}

function covers(level: Level, { from, to, letters }: Range): boolean {
  if (level.until < from || level.number > to) return false;
  const own = level.track || (/\b([A-Za-z]{1,4})\d/.exec(level.label)?.[1] ?? '');
  return letters === '' || own === '' || own.toLowerCase() === letters.toLowerCase();
}
