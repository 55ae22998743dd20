import type { SourceMapping } from '../../domain/source-mapping.js';
import { columnsOf, wordsIn } from '../csv/columns.js';
import type { CsvRows } from '../csv/read-csv.js';
import { statementsIn } from '../csv/statements.js';
import { cutOut, type Range } from '../cut-out.js';
import type { SaidText } from '../data/collect.js';
import { craftOfData } from '../data/crafts-of-data.js';
import { rolesOf } from '../data/key-roles.js';
import type { MaterialPage } from '../material.js';
import { titleOf } from '../page-titles.js';
import type { FoundCraft } from '../shape.js';
import { gridsOn } from './grids-on.js';
import type { LevelGrid } from './level-grid.js';

/** A craft out of tables with a statement in each row, which name its level and its area as often as they say something of them. */
export function craftOfStatements(page: MaterialPage, { data }: SourceMapping): FoundCraft | undefined {
  const lists = gridsOn(page).flatMap((grid) => {
    const rows = rowsOf(grid, page);
    const columns = columnsOf(rows, rolesOf(data));
    if (columns?.level === undefined || columns.area === undefined) return [];
    const levels = new Set(rows.slice(1).map((row) => wordsIn(row[columns.level ?? 0]).toLowerCase()));
    // Where each level comes once, its row is all of it.
    return levels.size * 2 > rows.length - 1 ? [] : [{ grid, said: statementsIn(rows, columns) }];
  });
  if (lists.length === 0) return undefined;
  const { below, words, ...title } = titleOf(page);
  const starts = [below, ...lists.map(({ grid }) => grid.to)];
  const said = lists.flatMap((list): SaidText[] => list.said);
  const craft = craftOfData({
    title,
    file: page.file,
    files: [page.file],
    body: cutOut(
      page,
      starts.map((from, at): Range => [from, lists[at]?.grid.from ?? page.text.mapped.text.length]),
    ),
    collected: { title: undefined, levels: [], areas: [], said },
  });
  if (craft.levels.length < 2) return undefined;
  return {
    ...craft,
    heading: words,
    areas: 'table',
    score: 0.75,
    reasons: [`${page.file} has a table with a statement in each row, of ${craft.levels.length} levels.`],
  };
}

function rowsOf({ rows }: LevelGrid, { text }: MaterialPage): CsvRows {
  return rows.map((row) => row.map((cell) => cell?.body ?? text.slice(0, 0)));
}
