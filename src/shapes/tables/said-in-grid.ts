import { rungsAmong } from '../ladder.js';
import { type LevelCell, type LevelGrid, wordsAt } from './level-grid.js';

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

/** What a table says of levels in its columns, or in its rows; undefined where it is no matrix of levels. */
export function saidInGrid(grid: LevelGrid): readonly GridLevel[] | undefined {
  const turned = { ...grid, rows: turn(grid.rows) };
  const [across, down] = [lineOfLevels(grid.rows), lineOfLevels(turned.rows)];
  const isAcross = (across?.levels.length ?? 0) >= (down?.levels.length ?? 0);
  const found = isAcross ? across : down;
  if (found === undefined) return undefined;
  const levels = read((isAcross ? grid : turned).rows, found);
  const cells = levels.flatMap(({ said }) => said.flatMap(({ texts }) => texts));
  const words = cells.reduce((sum, cell) => sum + wordsAt(cell).split(' ').length, 0);
  // A list of grades and titles is no matrix: nothing is said of them.
  return cells.length === 0 || words / cells.length < 4 ? undefined : levels;
}

function turn(rows: LevelGrid['rows']): LevelGrid['rows'] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}

/** The row that names levels, and their columns. */
interface LevelLine {
  readonly at: number;
  readonly levels: readonly number[];
  /** A row that counts them. */
  readonly grades: number | undefined;
}

/** Heads stand on top: two rows, or three with a title of the whole. */
const headRows = 3;

function lineOfLevels(rows: LevelGrid['rows']): LevelLine | undefined {
  const lines = rows.slice(0, headRows).flatMap((row, at) => {
    // A cell that spans several columns is one name.
    const names = row.map((cell, column) => (cell === row[column - 1] ? '' : wordsAt(cell)));
    const are = rungsAmong(names, '');
    const levels = are.flatMap((is, column) => (is ? [column] : []));
    const all = levels.length < 2 ? [] : besides(levels, names);
    const letters = all.reduce((sum, column) => sum + (names[column]?.length ?? 0), 0);
    return all.length === 0 ? [] : [{ at, levels: all, letters }];
  });
  const [best, ...others] = lines.toSorted(
    (a, b) => b.levels.length - a.levels.length || b.letters - a.letters,
  );
  return best === undefined ? undefined : { at: best.at, levels: best.levels, grades: others[0]?.at };
}

/** With the columns among and behind those of levels, whose names no list of ranks has: Leading Expert beside Expert. */
function besides(levels: readonly number[], names: readonly string[]): readonly number[] {
  const [first = 0] = levels;
  const all = names.flatMap((name, column) => {
    const isName = name !== '' && name.split(' ').length < 6 && !isRemark.test(name);
    return levels.includes(column) || (column > first && isName) ? [column] : [];
  });
  return levels.length * 2 >= all.length ? all : levels;
}

const isRemark = /^(?:notes?|comments?|examples?|remarks?|description|evidence|resources?|summary|links?)\b/i;

function read(rows: LevelGrid['rows'], { at, levels, grades }: LevelLine): readonly GridLevel[] {
  const head = rows[at] ?? [];
  const first = levels[0] ?? 0;
  const below = rows.filter((_, index) => index > at && index !== grades);
  const names = nameColumns(below, first);
  const said = levels.map((): GridLevel['said'][number][] => []);
  let group: LevelCell | undefined;
  for (const row of below) {
    const cells = new Set(row.filter((cell) => wordsAt(cell) !== ''));
    const [alone] = cells;
    // A row with one cell, or with one that spans all, names a group of areas.
    if (cells.size === 1 && alone !== undefined && wordsAt(alone).split(' ').length < 9) {
      group = alone;
      continue;
    }
    const area = names.length === 0 ? undefined : row[names.at(-1) ?? 0];
    const outer = names.slice(0, -1).flatMap((column) => row[column] ?? []);
    const groups = [...(group === undefined ? [] : [group]), ...outer].filter((cell) => wordsAt(cell) !== '');
    levels.forEach((column, index) => {
      const next = levels[index + 1] ?? row.length;
      // Columns without a name of their own, up to the next level, go on with this one.
      const texts = new Set(
        row
          .slice(column, next)
          .flatMap((cell, offset) =>
            offset === 0 || wordsAt(head[column + offset]) === '' || head[column + offset] === head[column]
              ? (cell ?? [])
              : [],
          ),
      );
      const own = [...texts].filter((cell) => wordsAt(cell) !== '');
      if (own.length > 0) said[index]?.push({ groups, area, texts: own });
    });
  }
  return levels.flatMap((column, index): GridLevel[] => {
    const title = head[column];
    const number = grades === undefined ? undefined : rows[grades]?.[column];
    return title === undefined ? [] : [{ title, number, said: said[index] ?? [] }];
  });
}

/** Columns left of the levels that hold names and no sentences. */
function nameColumns(rows: LevelGrid['rows'], first: number): readonly number[] {
  return Array.from({ length: first }, (_, column) => column).filter((column) => {
    const cells = rows.map((row) => wordsAt(row[column])).filter((words) => words !== '');
    const letters = cells.reduce((sum, words) => sum + words.length, 0);
    return cells.length > 0 && letters / cells.length <= 60;
  });
}
