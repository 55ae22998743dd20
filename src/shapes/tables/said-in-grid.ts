import type { SourceMapping } from '../../domain/source-mapping.js';
import { matchesAny } from '../../domain/wildcard.js';
import { type LevelCell, type LevelGrid, wordsAt } from './level-grid.js';
import { type LevelLine, leadColumns, lineOfLevels, type TableWords } from './level-line.js';

/** What a table says of levels, and of areas besides. */
export interface SaidInGrid {
  readonly from: 'columns' | 'rows';
  readonly levels: readonly GridLevel[];
  /** What further columns say of each area, whatever the level. */
  readonly about: readonly { readonly area: LevelCell; readonly texts: readonly LevelCell[] }[];
}

/** A level of a table, and what the table says of it, area by area. */
export interface GridLevel {
  readonly title: LevelCell;
  /** Its grade where another column has it. */
  readonly number: LevelCell | undefined;
  readonly said: readonly {
    /** Groups of areas that it stands below, the outermost first. */
    readonly groups: readonly LevelCell[];
    /** Undefined where the table names none. */
    readonly area: LevelCell | undefined;
    readonly texts: readonly LevelCell[];
  }[];
}

/** Heads stand on top: two rows, or three with a title of the whole. */
const headRows = 3;

/** What a table says of levels in its columns, or in its rows; undefined where it is no matrix of levels. */
export function saidInGrid(grid: LevelGrid, mapping: SourceMapping = {}): SaidInGrid | undefined {
  const turned = turn(grid.rows);
  const asked = mapping.level?.from;
  const across = asked === 'rows' ? undefined : lineOfLevels(wordsOf(grid.rows), headRows, mapping);
  const down = asked === 'columns' ? undefined : lineOfLevels(wordsOf(turned), headRows, mapping);
  const isAcross = (across?.levels.length ?? 0) >= (down?.levels.length ?? 0);
  const found = isAcross ? across : down;
  if (found === undefined) return undefined;
  const said = read(isAcross ? grid.rows : turned, found, mapping.area ?? {});
  const cells = said.levels.flatMap((level) => level.said.flatMap(({ texts }) => texts));
  const words = cells.reduce((sum, cell) => sum + wordsAt(cell).split(' ').length, 0);
  const isSaid = mapping.level?.head !== undefined || mapping.level?.keep !== undefined;
  // A list of grades and titles is no matrix: nothing is said of them.
  return cells.length === 0 || (!isSaid && words / cells.length < 4)
    ? undefined
    : { ...said, from: isAcross ? 'columns' : 'rows' };
}

function turn(rows: LevelGrid['rows']): LevelGrid['rows'] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}

/** A cell that spans several columns is one name. */
function wordsOf(rows: LevelGrid['rows']): TableWords {
  return rows.map((row) => row.map((cell, column) => (cell === row[column - 1] ? '' : wordsAt(cell))));
}

function read(
  rows: LevelGrid['rows'],
  { at, levels, grades }: LevelLine,
  area: NonNullable<SourceMapping['area']>,
): Omit<SaidInGrid, 'from'> {
  const head = rows[at] ?? [];
  const heads = head.map(wordsAt);
  const below = rows.filter((_, index) => index > at && index !== grades);
  const lead = leadColumns(
    heads,
    below.map((row) => row.map(wordsAt)),
    levels[0] ?? 0,
    area,
  );
  const spans = levels.map((column, index) => columnsOf(column, levels[index + 1] ?? head.length, head));
  const taken = new Set([...spans.flat(), ...lead.groups, ...(lead.area === undefined ? [] : [lead.area])]);
  const besides = heads.flatMap((title, column) =>
    !taken.has(column) && (area.text === undefined || matchesAny(area.text, title)) ? [column] : [],
  );
  const said = levels.map((): GridLevel['said'][number][] => []);
  const about: SaidInGrid['about'][number][] = [];
  let group: LevelCell | undefined;
  for (const row of below) {
    const cells = new Set(row.filter((cell) => wordsAt(cell) !== ''));
    const [alone] = cells;
    // A row with one cell, or with one that spans all, names a group of areas.
    if (cells.size === 1 && alone !== undefined && wordsAt(alone).split(' ').length < 9) {
      group = alone;
      continue;
    }
    const own = lead.area === undefined ? undefined : row[lead.area];
    const outer = lead.groups.flatMap((column) => row[column] ?? []);
    const groups = [...(group === undefined ? [] : [group]), ...outer].filter((cell) => wordsAt(cell) !== '');
    for (const [index, columns] of spans.entries()) {
      const texts = saidAt(row, columns);
      if (texts.length > 0) said[index]?.push({ groups, area: own, texts });
    }
    const further = saidAt(row, besides).filter((cell) => /\p{L}/u.test(wordsAt(cell)));
    if (own !== undefined && wordsAt(own) !== '') about.push({ area: own, texts: further });
  }
  const found = levels.flatMap((column, index): GridLevel[] => {
    const title = head[column];
    const number = grades === undefined ? undefined : rows[grades]?.[column];
    return title === undefined ? [] : [{ title, number, said: said[index] ?? [] }];
  });
  return { levels: found, about };
}

/** A level's column, and those behind it that have no name of their own. */
function columnsOf(column: number, next: number, head: LevelGrid['rows'][number]): readonly number[] {
  return Array.from({ length: next - column }, (_, offset) => column + offset).filter(
    (each) => each === column || wordsAt(head[each]) === '' || head[each] === head[column],
  );
}

/** What a row says in some columns, a cell that spans several of them once. */
function saidAt(row: LevelGrid['rows'][number], columns: readonly number[]): LevelCell[] {
  return [...new Set(columns.flatMap((column) => row[column] ?? []))].filter((cell) => wordsAt(cell) !== '');
}
