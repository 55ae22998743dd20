import { classesOf } from '../../html/elements.js';
import type { HtmlElement } from '../../html/node.js';

/** A cell of a table in its place. One that goes on from the row above holds nothing. */
export interface CellInPlace {
  readonly element: HtmlElement | undefined;
  readonly at: number;
  readonly columns: number;
  readonly merge: 'begin' | 'go on' | undefined;
}

/** A table in which each row has a cell in each column. */
export interface TableGrid {
  readonly columns: number;
  readonly rows: readonly {
    readonly isHead: boolean;
    readonly isTall: boolean;
    readonly cells: readonly CellInPlace[];
  }[];
}

/** Word knows 63 columns. */
const mostColumns = 63;

interface Run {
  readonly columns: number;
  readonly left: number;
}

/** The rows of a table, what spans several of them laid out. A first row of heads alone is its head. */
export function gridOf(table: HtmlElement): TableGrid {
  const rows = rowsOf(table, false);
  const isHeaded = rows.some(({ isHead }) => isHead);
  let open = new Map<number, Run>();
  const laid = rows.map(({ row, isHead }, index) => {
    const cells: CellInPlace[] = [];
    const next = new Map<number, Run>();
    let at = 0;
    const goOn = () => {
      for (let run = open.get(at); run !== undefined; run = open.get(at)) {
        cells.push({ element: undefined, at, columns: run.columns, merge: 'go on' });
        if (run.left > 1) next.set(at, { columns: run.columns, left: run.left - 1 });
        at += run.columns;
      }
    };
    for (const cell of cellsOf(row)) {
      goOn();
      if (at >= mostColumns) break;
      const free = Math.min(mostColumns, ...[...open.keys()].filter((begins) => begins > at)) - at;
      const columns = Math.min(span(cell.attributes.colspan), free);
      const down = Math.min(span(cell.attributes.rowspan), rows.length - index);
      cells.push({ element: cell, at, columns, merge: down > 1 ? 'begin' : undefined });
      if (down > 1) next.set(at, { columns, left: down - 1 });
      at += columns;
    }
    goOn();
    for (const begins of [...open.keys()].filter((each) => each > at).sort((a, b) => a - b)) {
      if (begins > at) cells.push({ element: undefined, at, columns: begins - at, merge: undefined });
      at = Math.max(at, begins);
      goOn();
    }
    open = next;
    const isFirstOfHeads =
      !isHeaded &&
      index === 0 &&
      rows.length > 1 &&
      cells.length > 0 &&
      cellsOf(row).every(({ name }) => name === 'th');
    return { isHead: isHead || isFirstOfHeads, isTall: classesOf(row).includes('tall'), cells };
  });
  const columns = Math.max(0, ...laid.map(({ cells }) => widthOf(cells)));
  return {
    columns,
    rows: laid
      .filter(({ cells }) => cells.length > 0)
      .map((row) => ({ ...row, cells: filled(row.cells, columns) })),
  };
}

/** A row that is shorter than others ends with an empty cell. */
function filled(cells: readonly CellInPlace[], columns: number): readonly CellInPlace[] {
  const at = widthOf(cells);
  return at === columns
    ? cells
    : [...cells, { element: undefined, at, columns: columns - at, merge: undefined }];
}

function widthOf(cells: readonly CellInPlace[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.at + last.columns;
}

function rowsOf({ inside }: HtmlElement, isHead: boolean): { row: HtmlElement; isHead: boolean }[] {
  return inside.flatMap((node) => {
    if (node.kind !== 'element') return [];
    if (node.name === 'tr') return [{ row: node, isHead }];
    return /^t(?:head|body|foot)$/.test(node.name) ? rowsOf(node, node.name === 'thead') : [];
  });
}

function cellsOf({ inside }: HtmlElement): HtmlElement[] {
  return inside.flatMap((node) => (node.kind === 'element' && /^t[dh]$/.test(node.name) ? [node] : []));
}

function span(text: string | undefined): number {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) && number > 1 ? Math.min(number, 1000) : 1;
}
