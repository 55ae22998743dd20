import { areaKey } from '../model/areas/area-key.js';
import { joinTexts, type TextPart } from '../model/text/join-texts.js';
import type { PageText } from '../model/text/page-text.js';
import { cutOut, type Range } from './cut-out.js';
import type { MaterialPage } from './material.js';
import { endOf, type Heading } from './outline.js';
import { isOfRepository } from './page-kinds.js';
import { titleOf } from './page-titles.js';
import type { FoundCraft, FoundLevel, Shape } from './shape.js';
import { gridsOn } from './tables/grids-on.js';
import type { LevelGrid } from './tables/level-grid.js';
import { type GridLevel, saidInGrid } from './tables/said-in-grid.js';

/** Tables, in Markdown or HTML, whose columns or rows are levels and whose other side is areas. */
export const matrix: Shape = {
  id: 'matrix',
  about: 'tables with a column or a row for each level',
  detect({ pages }) {
    const crafts = pages.filter(({ file }) => !isOfRepository(file)).flatMap(craftsOn);
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

interface LevelTable {
  readonly grid: LevelGrid;
  readonly levels: readonly GridLevel[];
}

/** Tables that share levels are of one craft. */
function craftsOn(page: MaterialPage): FoundCraft[] {
  const tables = gridsOn(page).flatMap((grid): LevelTable[] => {
    const levels = saidInGrid(grid);
    return levels === undefined ? [] : [{ grid, levels }];
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
  const body = cutOut(
    page,
    starts.map((start, at): Range => [start, Math.max(start, tables[at]?.grid.from ?? to)]),
  );
  const levels = levelsOf(page, tables);
  return {
    title,
    file: page.file,
    heading: section === undefined ? own.words : undefined,
    body,
    levels,
    files: [page.file],
    areas: 'table',
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
    const parts = tables.flatMap(({ grid, levels }) => {
      const own = levels.find((level) => areaKey(level.title.words) === key);
      return own === undefined ? [] : saidParts(page, grid, own, isGrouped);
    });
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

/** Groups of areas stand above areas. */
const areaDepth = 3;

/** A heading for each area of a table, and below it what the table says of a level. */
function saidParts(
  page: MaterialPage,
  { heading }: LevelGrid,
  { said }: GridLevel,
  isGrouped: boolean,
): TextPart[] {
  const parts: TextPart[] = [];
  const last: string[] = [];
  const add = (depth: number, words: string, name: PageText) => {
    parts.push({ text: `\n\n${'#'.repeat(depth)} `, place: name.place(0) }, name);
    last[depth] = words;
    if (depth < areaDepth) last[areaDepth] = '';
  };
  const headingText =
    heading === undefined ? undefined : page.text.slice(heading.words.from, heading.words.to);
  for (const { groups, area, texts } of said) {
    const above = groups.map(({ words, body }) => ({ words, body }));
    if (isGrouped && area !== undefined && heading !== undefined && headingText !== undefined)
      above.unshift({ words: heading.text, body: headingText });
    const group = above.map(({ words }) => words).join('\n');
    if (group !== '' && group !== last[2]) {
      const [first] = above;
      if (first !== undefined)
        add(
          2,
          group,
          joinTexts(
            above.flatMap(({ body }, at) =>
              at === 0 ? [body] : [{ text: ': ', place: body.place(0) }, body],
            ),
          ),
        );
    }
    const named =
      area ??
      (heading === undefined || headingText === undefined
        ? undefined
        : { words: heading.text, body: headingText });
    if (named !== undefined && named.words !== last[areaDepth]) add(areaDepth, named.words, named.body);
    for (const { body } of texts) parts.push({ text: '\n\n', place: body.place(0) }, body);
    parts.push({ text: '\n', place: texts[0]?.body.place(0) ?? page.text.place(0) });
  }
  return parts;
}
