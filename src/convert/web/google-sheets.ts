import { classesOf, elementsOf } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { cellHtml } from '../markdown/cell-html.js';
import type { GridCell } from '../workbook/grid.js';
import type { Exporter } from './exporter.js';

/** A sheet that Google Sheets exported, without the letters and numbers at its edges. */
export const googleSheets: Exporter = {
  detect: (html) => elementsOf(html, isSheet).length > 0,
  clean: (html) => ({
    title: '',
    html,
    grids: elementsOf(html, isSheet).map(gridOf),
  }),
};

function isSheet(element: HtmlElement): boolean {
  return element.name === 'table' && classesOf(element).includes('waffle');
}

/** Its rows in which something stands; each row has a place for each cell, merged or not. */
function gridOf(sheet: HtmlElement): (GridCell | undefined)[][] {
  const rows = elementsOf(sheet.inside, ({ name }) => name === 'tr').map((row) => row.inside.flatMap(cellOf));
  return withoutEmpty(withPlaces(rows));
}

function cellOf(node: Html[number]): GridCell[] {
  if (node.kind !== 'element' || !['td', 'th'].includes(node.name)) return [];
  if (
    classesOf(node).some((name) => /^(?:row|column)-headers-background$|^row-header$|^freezebar/.test(name))
  )
    return [];
  const span = (name: string) =>
    Math.min(1000, Math.max(1, Number.parseInt(node.attributes[name] ?? '1', 10) || 1));
  const html = cellHtml(node.inside, { image: () => undefined });
  return [{ html, rowspan: span('rowspan'), colspan: span('colspan') }];
}

/** Rows in which `undefined` stands wherever a merged cell covers a place. */
function withPlaces(rows: readonly (readonly GridCell[])[]): (GridCell | undefined)[][] {
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  const covered = new Set<string>();
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (covered.has(`${at},${column}`)) column += 1;
      const line = grid[at];
      if (line === undefined) continue;
      line[column] = cell;
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let across = 0; across < cell.colspan; across += 1)
          covered.add(`${at + down},${column + across}`);
      }
      column += cell.colspan;
    }
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column]));
}

/** Without rows and columns in which nothing stands; what is merged over them shrinks. */
function withoutEmpty(grid: readonly (GridCell | undefined)[][]): (GridCell | undefined)[][] {
  const isUsed = (cells: readonly (GridCell | undefined)[]) =>
    cells.some((cell) => cell !== undefined && cell.html !== '');
  const rows = grid.flatMap((row, at) => (isUsed(row) ? [at] : []));
  const columns = (grid[0] ?? []).flatMap((_, column) =>
    isUsed(grid.map((row) => row[column])) ? [column] : [],
  );
  const left = (places: readonly number[], from: number, many: number) =>
    Math.max(1, places.filter((place) => place >= from && place < from + many).length);
  return rows.map((row) =>
    columns.map((column) => {
      const cell = grid[row]?.[column];
      if (cell === undefined) return undefined;
      return {
        html: cell.html,
        rowspan: left(rows, row, cell.rowspan),
        colspan: left(columns, column, cell.colspan),
      };
    }),
  );
}
