import type { Sheet } from 'hucre/xlsx';
import { cellAsHtml } from './cell-as-html.js';

/** A cell that is seen: its HTML in one line, and over how many rows and columns it is merged. */
export interface GridCell {
  readonly html: string;
  readonly rowspan: number;
  readonly colspan: number;
}

/** Rows of a sheet as they are seen, without empty ones; `undefined` where a merged cell covers a place. */
export type Grid = readonly (readonly (GridCell | undefined)[])[];

/** What is seen of a sheet: hidden rows and columns are left out, and merged cells shrink by them. */
export function gridOf(sheet: Sheet): Grid {
  const rows = seenRows(sheet);
  const columns = seenColumns(sheet);
  const filled = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, html: string) => {
    const line = filled.get(row) ?? new Map<number, string>();
    filled.set(row, line.set(column, html));
  };
  for (const row of rows) {
    for (const column of columns) {
      const html = cellAsHtml(sheet, row, column);
      if (html !== '') put(row, column, html);
    }
  }
  const ends = new Map<string, { row: number; column: number }>();
  const covered = new Set<string>();
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    const down = rows.filter((row) => row >= startRow && row <= endRow);
    const across = columns.filter((column) => column >= startCol && column <= endCol);
    const [top, left] = [down[0], across[0]];
    if (top === undefined || left === undefined) continue;
    const html = cellAsHtml(sheet, startRow, startCol);
    if (html !== '') put(top, left, html);
    ends.set(`${top},${left}`, { row: endRow, column: endCol });
    for (const row of down) for (const column of across) covered.add(`${row},${column}`);
    covered.delete(`${top},${left}`);
  }
  const usedColumns = columns.filter((column) => [...filled.values()].some((line) => line.has(column)));
  const usedRows = rows.filter((row) => filled.has(row));
  return usedRows.map((row) =>
    usedColumns.map((column): GridCell | undefined => {
      if (covered.has(`${row},${column}`)) return undefined;
      const end = ends.get(`${row},${column}`) ?? { row, column };
      return {
        html: filled.get(row)?.get(column) ?? '',
        rowspan: usedRows.filter((other) => other >= row && other <= end.row).length,
        colspan: usedColumns.filter((other) => other >= column && other <= end.column).length,
      };
    }),
  );
}

function seenRows({ rows, rowDefs, merges }: Sheet): number[] {
  const last = Math.max(
    rows.length - 1,
    ...(merges ?? []).map(({ endRow }) => Math.min(endRow, rows.length + 200)),
  );
  return range(last + 1).filter((row) => rowDefs?.get(row)?.hidden !== true);
}

function seenColumns({ rows, columns, merges }: Sheet): number[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const last = Math.max(widest - 1, ...(merges ?? []).map(({ endCol }) => Math.min(endCol, widest + 200)));
  return range(last + 1).filter((column) => columns?.[column]?.hidden !== true);
}

function range(length: number): number[] {
  return Array.from({ length: Math.max(0, length) }, (_, at) => at);
}
