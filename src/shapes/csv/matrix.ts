import type { SourceMapping } from '../../domain/source-mapping.js';
import { matchesAny } from '../../domain/wildcard.js';
import { joinTexts } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';
import type { About, Collected, SaidText } from '../data/collect.js';
import type { Named } from '../data/named.js';
import { statementOf } from '../data/statement.js';
import { type LevelLine, leadColumns, lineOfLevels } from '../tables/level-line.js';
import { wordsIn } from './columns.js';
import type { CsvRows } from './read-csv.js';

/**
 * A matrix as what it says of levels and areas: levels are its columns or its rows, areas the others. A column of names
 * left of the areas, or a row with a name alone, is a group of areas; what else stands beside them is about the area.
 *
 * @param craft what the file is called; its levels may be named after it
 */
export function matrixIn(rows: CsvRows, craft: string, mapping: SourceMapping): Collected | undefined {
  const asked = mapping.level?.from;
  const across = asked === 'rows' ? undefined : levelsAcross(rows, craft, mapping);
  const down = asked === 'columns' ? undefined : levelsAcross(turned(rows), craft, mapping);
  if (across === undefined && down === undefined) return undefined;
  const isDown = (down?.levels.length ?? 0) > (across?.levels.length ?? 0);
  const grid = isDown ? turned(rows) : rows;
  const found = isDown ? down : across;
  return found === undefined ? undefined : collected(grid, found, mapping.area ?? {});
}

/** Spreadsheets have titles and notes above their heads. */
const headRows = 10;

function levelsAcross(rows: CsvRows, craft: string, mapping: SourceMapping): LevelLine | undefined {
  const words = rows.slice(0, headRows).map((row) => row.map(wordsIn));
  const found = lineOfLevels(words, headRows, mapping, craft);
  // A level has one column: what comes again is a list that names levels in its rows.
  const names = new Set(found?.levels.map((column) => words[found.at]?.[column]?.toLowerCase()));
  return names.size === found?.levels.length ? found : undefined;
}

function turned(rows: CsvRows): CsvRows {
  const [first] = rows;
  const empty = first?.[0]?.slice(0, 0);
  if (empty === undefined) return rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? empty));
}

function collected(
  rows: CsvRows,
  { at, levels: columns }: LevelLine,
  said: NonNullable<SourceMapping['area']>,
): Collected {
  const head = rows[at] ?? [];
  const levels = columns.map((column) => named(head[column], `${column}`));
  const below = rows.slice(at + 1);
  const words = below.map((row) => row.map(wordsIn));
  const lead = leadColumns(head.map(wordsIn), words, columns[0] ?? 0, said);
  const areaColumn = lead.area ?? 0;
  const nothing: About = { craft: undefined, level: undefined, area: undefined };
  const texts: SaidText[] = rows
    .slice(0, at)
    .flatMap((row) => row.filter((cell) => wordsIn(cell) !== ''))
    .map((text) => ({ about: nothing, text: trimmed(text) }));
  const areas: Named[] = [];
  let section: PageText | undefined;
  const groups = new Map<number, PageText>();
  let area: Named | undefined;
  const names = textsOf(head);
  for (const [index, row] of below.entries()) {
    // A head that comes again says nothing new.
    if (textsOf(row) === names) continue;
    const own = row[areaColumn];
    const isAlone =
      row.filter((cell) => wordsIn(cell) !== '').length === 1 &&
      !columns.some((column) => wordsIn(row[column]) !== '');
    if (isAlone && lead.groups.length === 0) {
      section = row.find((cell) => wordsIn(cell) !== '');
      continue;
    }
    for (const column of lead.groups) {
      const cell = row[column];
      if (cell !== undefined && wordsIn(cell) !== '') groups.set(column, cell);
    }
    // Without a name it goes on with what stands above.
    if (own !== undefined && wordsIn(own) !== '') {
      const above = [...(section === undefined ? [] : [section]), ...groups.values()];
      const colon = { text: ': ', place: own.place(0) };
      const parts = above.flatMap((name) => [trimmed(name), colon]);
      area = named(joinTexts([...parts, trimmed(own)]), `row ${index}`);
      areas.push(area);
    }
    for (const [column, cell] of row.entries()) {
      if (column === areaColumn || lead.groups.includes(column) || wordsIn(cell) === '') continue;
      const level = levels[columns.indexOf(column)];
      const isText =
        said.text === undefined ? /\p{L}/u.test(wordsIn(cell)) : matchesAny(said.text, wordsIn(head[column]));
      if (level === undefined && !isText) continue;
      texts.push(
        ...linesOf(cell).map((text) => ({
          about: { craft: undefined, level, area },
          text: level === undefined ? trimmed(text) : statementOf(text),
        })),
      );
    }
  }
  return { title: undefined, levels, areas, said: texts };
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
