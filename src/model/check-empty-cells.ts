import type { Craft } from '../domain/framework.js';
import type { DraftCell, DraftTable } from '../layouts/draft.js';
import type { DraftPage } from './page-parts.js';
import type { Problems } from './problem.js';

/** Names and descriptions that hold nothing, or that a short row leaves out, in tables of areas. Other columns may be empty. */
export function checkEmptyCells(
  { items, page }: DraftPage,
  craft: Craft,
  problems: Problems<'empty-cell'>,
): void {
  const level = craft.levels.find((candidate) => candidate.file === page.file);
  const used = new Set(
    level?.sections.flatMap((section) =>
      section.kind === 'areas' ? section.expectations.map((each) => each.place.line) : [],
    ),
  );
  for (const { table } of items) {
    const isAreas = table?.rows.some(([name]) => name !== undefined && used.has(name.place.line));
    if (table !== undefined && isAreas === true) checkRows(table, problems);
  }
}

function checkRows(table: DraftTable, problems: Problems<'empty-cell'>): void {
  for (const row of table.rows) {
    const [name] = row;
    if (name === undefined) continue;
    for (let i = 0; i < 2; i++) {
      const cell = row[i];
      if (cell?.isCovered === true) continue;
      if (cell === undefined || isEmpty(cell)) {
        reportEmpty(name.whole().text, cell ?? row.at(-1) ?? name, i, problems);
        break;
      }
    }
  }
}

function isEmpty(cell: DraftCell): boolean {
  const { text, html } = cell.whole();
  return text === '' && !html.includes('<img');
}

function reportEmpty(area: string, cell: DraftCell, column: number, problems: Problems<'empty-cell'>): void {
  const isName = column === 0;
  problems.add('empty-cell', cell.place, {
    what: isName ? 'This row names no area.' : `The row of "${area}" has an empty or missing cell.`,
    why: isName ? 'Its text is printed with the area above.' : 'So this level seems to expect nothing there.',
    fix: isName ? 'Name the area in the first column.' : 'Say what the level expects, or take the row out.',
  });
}
