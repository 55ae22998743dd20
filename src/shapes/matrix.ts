import type { SourceMapping } from '../domain/source-mapping.js';
import { areaKey } from '../model/areas/area-key.js';
import { joinTexts } from '../model/text/join-texts.js';
import { cutOut, type Range } from './cut-out.js';
import type { MaterialPage } from './material.js';
import { endOf, type Heading } from './outline.js';
import { isOfRepository } from './page-kinds.js';
import { titleOf } from './page-titles.js';
import type { FoundCraft, FoundLevel, Shape } from './shape.js';
import { gridsOn } from './tables/grids-on.js';
import { aboutParts, areaDepth, type LevelTable, saidParts } from './tables/said-as-text.js';
import { type GridLevel, saidInGrid } from './tables/said-in-grid.js';
import { craftOfStatements } from './tables/statement-table.js';

/** Tables, in Markdown or HTML, whose columns or rows are levels and whose other side is areas. */
export const matrix: Shape = {
  id: 'matrix',
  about: 'tables with a column or a row for each level',
  detect({ pages }, mapping) {
    const crafts = pages
      .filter(({ file }) => !isOfRepository(file))
      .flatMap((page) => {
        const matrices = craftsOn(page, mapping);
        return matrices.length > 0 ? matrices : (craftOfStatements(page, mapping) ?? []);
      });
    if (crafts.length > 0) return { kind: 'crafts', crafts };
    const withTables = pages.find((page) => gridsOn(page).length > 0);
    return {
      kind: 'none',
      score: withTables === undefined ? 0 : 0.2,
      reasons: [
        withTables === undefined
          ? 'No page has a table.'
          : `No table, such as the first of ${withTables.file}, has two columns or rows that are called as levels are.`,
      ],
    };
  },
};

/** Tables that share levels are of one craft. */
function craftsOn(page: MaterialPage, mapping: SourceMapping): FoundCraft[] {
  const tables = gridsOn(page).flatMap((grid): LevelTable[] => {
    const said = saidInGrid(grid, mapping);
    return said === undefined ? [] : [{ grid, ...said }];
  });
  const groups: LevelTable[][] = [];
  for (const table of tables) {
    const own = groups.find((group) => group.some((other) => shareLevels(other, table)));
    if (own === undefined) groups.push([table]);
    else own.push(table);
  }
  const starts = groups.map((group) => sectionOf(page, group, groups));
  const { length } = page.text.mapped.text;
  return groups.map((group, at) => {
    const from = at === 0 ? titleOf(page).below : (starts[at]?.from ?? 0);
    return craftOf(page, group, starts[at], [from, starts[at + 1]?.from ?? length]);
  });
}

function shareLevels(one: LevelTable, other: LevelTable): boolean {
  const names = new Set(one.levels.map(({ title }) => areaKey(title.words)));
  return other.levels.some(({ title }) => names.has(areaKey(title.words)));
}

/** The outermost heading over a craft's first table that stands over no other craft's; undefined for one craft alone. */
function sectionOf(
  page: MaterialPage,
  [first]: readonly LevelTable[],
  groups: readonly (readonly LevelTable[])[],
): Heading | undefined {
  if (groups.length < 2 || first === undefined) return undefined;
  const outline = page.outline();
  const { length } = page.text.mapped.text;
  const others = groups.flatMap(([other]) =>
    other === undefined || other === first ? [] : [other.grid.from],
  );
  return outline.headings.find((heading) => {
    const end = endOf(heading, outline, length);
    const isOver = (at: number) => heading.from < at && at < end;
    return isOver(first.grid.from) && !others.some(isOver);
  });
}

function craftOf(
  page: MaterialPage,
  tables: readonly LevelTable[],
  section: Heading | undefined,
  [from, to]: Range,
): FoundCraft {
  const { text } = page;
  const own = titleOf(page);
  const title =
    section === undefined
      ? { text: own.text, place: own.place }
      : { text: section.text, place: text.place(section.words.from) };
  const starts = [from, ...tables.map(({ grid }) => grid.to)];
  const around = cutOut(
    page,
    starts.map((start, at): Range => [start, Math.max(start, tables[at]?.grid.from ?? to)]),
  );
  const levels = levelsOf(page, tables);
  return {
    title,
    file: page.file,
    heading: section === undefined ? own.words : undefined,
    body: joinTexts([around, ...aboutParts(tables)]),
    levels,
    files: [page.file],
    areas: 'table',
    levelsFrom: tables.every(({ from: side }) => side === tables[0]?.from) ? tables[0]?.from : undefined,
    score: 0.75,
    reasons: [
      `${page.file} has ${tables.length === 1 ? 'a table' : `${tables.length} tables`} of ${levels.length} levels, from "${levels[0]?.title.text ?? ''}" to "${levels.at(-1)?.title.text ?? ''}".`,
    ],
  };
}

/** One level for all columns and rows of one title, in the order of their first tables. */
function levelsOf(page: MaterialPage, tables: readonly LevelTable[]): FoundLevel[] {
  const titles = new Map<string, GridLevel>();
  for (const { levels } of tables) {
    for (const level of levels) {
      const key = areaKey(level.title.words);
      if (!titles.has(key)) titles.set(key, level);
    }
  }
  const isGrouped =
    tables.length > 1 &&
    tables.some(({ levels }) => levels.some(({ said }) => said.some(({ area }) => area)));
  return [...titles].map(([key, { title, number }]): FoundLevel => {
    const parts = tables.flatMap(({ grid, levels }) =>
      levels
        .filter((level) => areaKey(level.title.words) === key)
        .flatMap((own) => saidParts(page, grid, own, isGrouped)),
    );
    return {
      title: { text: title.words, place: title.body.place(0) },
      file: page.file,
      number: number === undefined ? undefined : { text: number.words, place: number.body.place(0) },
      heading: undefined,
      body: joinTexts(parts),
      areaDepth,
    };
  });
}
