import type { SourceMapping } from '../../domain/source-mapping.js';
import { matchesAny } from '../../domain/wildcard.js';
import { rungsAmong } from '../ladder.js';

/** A table's words, row by row; empty where there is no cell, and where a cell goes on from the left. */
export type TableWords = readonly (readonly string[])[];

/** The row that names levels, and their columns. */
export interface LevelLine {
  readonly at: number;
  readonly levels: readonly number[];
  /** A row that counts them. */
  readonly grades: number | undefined;
}

/**
 * The row of a table's head in which most cells name levels; where a mapping names the row or the titles, those that it
 * names.
 *
 * @param most how many rows heads may take
 * @param craft what the craft is called; empty when nobody knows
 */
export function lineOfLevels(
  rows: TableWords,
  most: number,
  { level = {}, area = {} }: SourceMapping,
  craft = '',
): LevelLine | undefined {
  const { head, keep, drop = [] } = level;
  const others = [...(area.name === undefined ? [] : [area.name]), ...(area.text ?? [])];
  const isLevel = (name: string) => name !== '' && !matchesAny(drop, name) && !matchesAny(others, name);
  const lines = rows.slice(0, head ?? most).flatMap((names, at) => {
    if (head !== undefined && at !== head - 1) return [];
    const found = levelsIn(names, keep, craft);
    // In a row that is said to name levels, all that stands right of the areas is one.
    const all = found.length === 0 && head !== undefined && keep === undefined ? columnsBehind(names) : found;
    const levels = all.filter((column) => isLevel(names[column] ?? ''));
    const letters = levels.reduce((sum, column) => sum + (names[column]?.length ?? 0), 0);
    return levels.length < (keep === undefined ? 2 : 1) ? [] : [{ at, levels, letters }];
  });
  const [best, ...further] = lines.toSorted(
    (a, b) => b.levels.length - a.levels.length || b.letters - a.letters,
  );
  return best === undefined ? undefined : { at: best.at, levels: best.levels, grades: further[0]?.at };
}

function levelsIn(
  names: readonly string[],
  keep: readonly string[] | undefined,
  craft: string,
): readonly number[] {
  if (keep !== undefined)
    return names.flatMap((name, column) => (name !== '' && matchesAny(keep, name) ? [column] : []));
  const levels = rungsAmong(names, craft).flatMap((is, column) => (is ? [column] : []));
  return levels.length < 2 ? [] : besides(levels, names);
}

/** With the columns among and behind those of levels, whose names no list of ranks has: Leading Expert beside Expert. */
function besides(levels: readonly number[], names: readonly string[]): readonly number[] {
  const [first = 0] = levels;
  const all = names.flatMap((name, column) => {
    const isName = name !== '' && name.split(' ').length < 6 && !isRemark(name);
    return levels.includes(column) || (column > first && isName) ? [column] : [];
  });
  return levels.length * 2 >= all.length ? all : levels;
}

function columnsBehind(names: readonly string[]): readonly number[] {
  return names.flatMap((name, column) => (column > 0 && name !== '' && !isRemark(name) ? [column] : []));
}

/** What heads a column beside levels that says something of areas. */
export function isRemark(name: string): boolean {
  return /^(?:notes?|comments?|examples?|remarks?|description|definition|evidence|resources?|summary|links?|what it means|about)(?![\p{L}\p{N}])/iu.test(
    name,
  );
}

/** What stands left of levels, by column. */
export interface LeadColumns {
  /** The column that names areas; undefined where none does. */
  readonly area: number | undefined;
  /** Columns that name groups of areas, the outermost first. */
  readonly groups: readonly number[];
}

/**
 * Columns left of the levels that name areas, and groups of areas. Names are short; the first columns that together tell
 * all rows apart are groups and areas, and what stands right of them is about an area.
 *
 * @param head the words of the row that names levels
 * @param below the rows below it
 * @param first the first column of a level
 */
export function leadColumns(
  head: readonly string[],
  below: TableWords,
  first: number,
  { name, text = [] }: NonNullable<SourceMapping['area']>,
): LeadColumns {
  const rows = below.filter((row) => row.filter((words) => words !== '').length > 1);
  const names = Array.from({ length: first }, (_, column) => column).filter((column) => {
    const cells = rows.flatMap((row) => row[column] || []);
    const length = cells.reduce((sum, words) => sum + words.length, 0) / Math.max(1, cells.length);
    const title = head[column] ?? '';
    const isName = cells.some((words) => /\p{L}/u.test(words)) && length <= 60;
    return isName && !isRemark(title) && !matchesAny(text, title);
  });
  const named = name === undefined ? undefined : head.findIndex((title) => matchesAny([name], title));
  if (named !== undefined && named >= 0 && named < first) {
    const isGroup = (column: number) => differentIn(rows, [column]) < differentIn(rows, [named]);
    return { area: named, groups: names.filter((column) => column < named && isGroup(column)) };
  }
  const told = names.map((_, at) => differentIn(rows, names.slice(0, at + 1)));
  const at = told.indexOf(told.at(-1) ?? 0);
  return { area: names[at], groups: names.slice(0, Math.max(0, at)) };
}

/** How many rows some columns tell apart; an empty cell goes on with what stands above. */
function differentIn(rows: TableWords, columns: readonly number[]): number {
  const last = columns.map(() => '');
  const keys = rows.map((row) => {
    columns.forEach((column, at) => {
      last[at] = row[column] || (last[at] ?? '');
    });
    return last.join('\n');
  });
  return new Set(keys).size;
}
