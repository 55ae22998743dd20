import type { PageText } from '../../model/text/page-text.js';
import type { RoleOf } from '../data/key-roles.js';
import { isRung } from '../ladder.js';
import type { CsvRows } from './read-csv.js';

/** What the columns of a list of statements hold; places of columns, from 0. */
export interface Columns {
  readonly text: number;
  readonly craft: number | undefined;
  readonly level: number | undefined;
  readonly area: number | undefined;
  /** An area and a level's number in one: `communication 2`. */
  readonly areaAndLevel: number | undefined;
  /** What belongs to a statement. */
  readonly details: readonly number[];
}

/** Columns of a list with a statement in each row, by what they are called and by what they hold; undefined for no list. */
export function columnsOf([head, ...rows]: CsvRows, roleOf: RoleOf): Columns | undefined {
  if (head === undefined || rows.length < 2) return undefined;
  const names = head.map(wordsIn);
  const roles = names.map((name) => roleOf(name, name));
  const texts = roles.flatMap((role, at) => (role === 'text' ? [at] : []));
  const text = longest(texts.length > 0 ? texts : names.map((_, at) => at), rows);
  if (text === undefined) return undefined;
  const at = (role: string) => {
    const found = roles.findIndex((own, place) => own === role && place !== text);
    return found < 0 ? undefined : found;
  };
  const [craft, level, area] = [at('craft'), at('level'), at('area')];
  const details = roles.flatMap((role, place) =>
    place !== text && (role === 'text' || role === undefined) ? [place] : [],
  );
  if (level !== undefined) return { text, craft, level, area, areaAndLevel: undefined, details };
  const both = area === undefined ? undefined : valuesIn(rows, area);
  if (area === undefined || both === undefined || !both.every(endsWithLevel)) return undefined;
  return { text, craft, level: undefined, area: undefined, areaAndLevel: area, details };
}

function longest(columns: readonly number[], rows: CsvRows): number | undefined {
  const lengthOf = (column: number) => rows.reduce((sum, row) => sum + wordsIn(row[column]).length, 0);
  return columns.reduce<number | undefined>(
    (best, column) => (best === undefined || lengthOf(column) > lengthOf(best) ? column : best),
    undefined,
  );
}

/** `communication 2` and `Communication - Senior`. */
function endsWithLevel(value: string): boolean {
  return splitLevel(value) !== undefined;
}

export function splitLevel(value: string): { area: string; level: string } | undefined {
  const numbered = /^(\D.*?)[\s:–—-]+(\d{1,2})$/u.exec(value);
  if (numbered !== null) return { area: numbered[1] ?? '', level: numbered[2] ?? '' };
  const named = /^(.+?)\s*[:–—-]\s+(.+)$/u.exec(value);
  return named !== null && isRung(named[2] ?? '', '')
    ? { area: named[1] ?? '', level: named[2] ?? '' }
    : undefined;
}

/** Values of a column, each once. */
function valuesIn(rows: CsvRows, column: number): string[] {
  const cells = [...new Set(rows.map((row) => wordsIn(row[column])).filter((cell) => cell !== ''))];
  return isListColumn(rows, column) ? [...new Set(cells.flatMap(partsOf))] : cells;
}

/**
 * Whether cells of a column hold several values with commas, semicolons or lines between: taken apart they leave fewer
 * values than there are different cells, or values that all name an area and a level.
 */
export function isListColumn(rows: CsvRows, column: number): boolean {
  const cells = new Set(rows.map((row) => wordsIn(row[column])).filter((cell) => cell !== ''));
  const parts = new Set([...cells].flatMap(partsOf));
  return parts.size < cells.size || [...parts].every(endsWithLevel);
}

export function partsOf(cell: string): string[] {
  return [...new Set(cell.split(/\s*[,;\n]\s*/).map((part) => part.trim()))].filter((part) => part !== '');
}

export function wordsIn(cell: PageText | undefined): string {
  return cell?.mapped.text.trim() ?? '';
}
