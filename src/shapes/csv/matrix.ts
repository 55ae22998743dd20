import { joinTexts } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';
import type { About, Collected, SaidText } from '../data/collect.js';
import type { Named } from '../data/named.js';
import { statementOf } from '../data/statement.js';
import { rungsAmong } from '../ladder.js';
import { wordsIn } from './columns.js';
import type { CsvRows } from './read-csv.js';

/**
 * A matrix as what it says of levels and areas: levels are its columns or its rows, areas the others. A column of names
 * left of the areas, or a row with a name alone, is a group of areas; what else stands beside them is about the area.
 *
 * @param craft what the file is called; its levels may be named after it
 */
export function matrixIn(rows: CsvRows, craft: string): Collected | undefined {
  const [across, down] = [levelsAcross(rows, craft), levelsAcross(turned(rows), craft)];
  if (across === undefined && down === undefined) return undefined;
  const isDown = (down?.levels.length ?? 0) > (across?.levels.length ?? 0);
  const grid = isDown ? turned(rows) : rows;
  const found = isDown ? down : across;
  return found === undefined ? undefined : collected(grid, found);
}

interface LevelRow {
  /** The row that names the levels. */
  readonly at: number;
  /** Columns of levels, from left to right. */
  readonly levels: readonly number[];
}

/** The first row in which at least two cells name levels, of the ten at the top that one with most. */
function levelsAcross(rows: CsvRows, craft: string): LevelRow | undefined {
  const found = rows.slice(0, 10).map((row, at): LevelRow => {
    const are = rungsAmong(row.map(wordsIn), craft);
    const columns = are.flatMap((is, column) => (is ? [column] : []));
    // A level has one column: what comes again is a list that names levels in its rows.
    const names = new Set(columns.map((column) => wordsIn(row[column]).toLowerCase()));
    return { at, levels: names.size === columns.length ? columns : [] };
  });
  const best = found.reduce<LevelRow | undefined>(
    (most, next) => (next.levels.length > (most?.levels.length ?? 1) ? next : most),
    undefined,
  );
  return best;
}

function turned(rows: CsvRows): CsvRows {
  const [first] = rows;
  const empty = first?.[0]?.slice(0, 0);
  if (empty === undefined) return rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? empty));
}

function collected(rows: CsvRows, { at, levels: columns }: LevelRow): Collected {
  const head = rows[at] ?? [];
  const levels = columns.map((column) => named(head[column], `${column}`));
  const below = rows.slice(at + 1);
  const first = columns[0] ?? 0;
  const lead = leadingColumns(below, first);
  const nothing: About = { craft: undefined, level: undefined, area: undefined };
  const said: SaidText[] = rows
    .slice(0, at)
    .flatMap((row) => row.filter((cell) => wordsIn(cell) !== ''))
    .map((text) => ({ about: nothing, text: trimmed(text) }));
  const areas: Named[] = [];
  let group: PageText | undefined;
  let area: Named | undefined;
  const names = textsOf(head);
  for (const [index, row] of below.entries()) {
    // A head that comes again says nothing new.
    if (textsOf(row) === names) continue;
    const own = row[lead.area];
    const isAlone =
      row.filter((cell) => wordsIn(cell) !== '').length === 1 &&
      !columns.some((column) => wordsIn(row[column]) !== '');
    if (isAlone && lead.group === undefined) {
      group = row.find((cell) => wordsIn(cell) !== '');
      continue;
    }
    if (lead.group !== undefined && wordsIn(row[lead.group]) !== '') group = row[lead.group];
    // Without a name it goes on with what stands above.
    if (own !== undefined && wordsIn(own) !== '') {
      area = named(
        group === undefined
          ? own
          : joinTexts([trimmed(group), { text: ': ', place: own.place(0) }, trimmed(own)]),
        `row ${index}`,
      );
      areas.push(area);
    }
    for (const [column, cell] of row.entries()) {
      if (column === lead.area || column === lead.group || wordsIn(cell) === '') continue;
      const level = levels[columns.indexOf(column)];
      const texts = linesOf(cell);
      said.push(
        ...texts.map((text) => ({
          about: { craft: undefined, level, area },
          text: level === undefined ? trimmed(text) : statementOf(text),
        })),
      );
    }
  }
  return { title: undefined, levels, areas, said };
}

/** Which columns left of the levels name areas and groups of areas: groups are fewer, and areas are no sentences. */
function leadingColumns(rows: CsvRows, first: number): { area: number; group: number | undefined } {
  const columns = Array.from({ length: first }, (_, column) => {
    const cells = rows.map((row) => wordsIn(row[column])).filter((cell) => cell !== '');
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    return { column, count: new Set(cells).size, isName: cells.length > 0 && length <= 60 };
  });
  const names = columns.filter(({ isName }) => isName);
  const [one, two] = names;
  if (one !== undefined && two !== undefined && one.count < two.count)
    return { area: two.column, group: one.column };
  return { area: one?.column ?? 0, group: undefined };
}

/** Lines of a cell, without the bullets that were typed. */
function linesOf(cell: PageText): PageText[] {
  const { text } = cell.mapped;
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((line) => {
    const bullet = /^\s*(?:[•●○◦▪■·–—]|[-*](?=\s))?\s*/u.exec(line[0])?.[0].length ?? 0;
    const words = cell.slice(line.index + bullet, line.index + line[0].length);
    return wordsIn(words) === '' ? [] : [words];
  });
}

function named(cell: PageText | undefined, id: string): Named {
  // A name is plain: signs of Markdown in it are left out.
  const text = wordsIn(cell)
    .replace(/\*\*|~~|\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ');
  const place = cell?.place(0) ?? { file: '', line: 1, column: 1 };
  return { name: { text, place }, ids: [id], number: undefined };
}

function textsOf(row: CsvRows[number]): string {
  return row.map(wordsIn).join('\n');
}

function trimmed(cell: PageText): PageText {
  const { text } = cell.mapped;
  const from = text.length - text.trimStart().length;
  return cell.slice(from, from + text.trim().length);
}
