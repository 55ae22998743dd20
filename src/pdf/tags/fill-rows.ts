import { PDFArray, PDFDict, PDFRef } from 'pdf-lib';
import { asText, numberAt, objectAt } from '../objects/look.js';
import { elementOf, kidsOf, setKids, typeOf } from '../objects/structure.js';

/**
 * Chromium gives an empty table cell no tag, so the row's other cells slide under the wrong headers, and PDF/UA-1 (7.2)
 * fails. Puts an empty TD where a row lacks one: before a cell whose column is known from full rows or
 * from its headers, else at the end of the row.
 */
export function fillRows(table: PDFDict): void {
  const rows = rowsOf(table);
  const placed = layOut(rows, () => undefined);
  const width = Math.max(0, ...placed.map((row) => row.end));
  const columns = columnsOfHeaders(placed, width);
  for (const { row, cells, end } of layOut(rows, (cell) => columnOf(cell, columns))) {
    if (cells.every(({ gap }) => gap === 0) && end >= width) continue;
    const filled = cells.flatMap(({ ref, gap }) => [...emptyCells(row, gap), ref]);
    setKids(row.element, [...filled, ...emptyCells(row, width - end)]);
  }
}

interface Row {
  readonly element: PDFDict;
  readonly ref: PDFRef;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly ref: PDFRef;
  readonly id: string | undefined;
  /** Ids of the cells that are its headers. */
  readonly headers: readonly string[];
  /** How many columns and rows it reaches over. */
  readonly columns: number;
  readonly rows: number;
}

interface PlacedRow {
  readonly row: Row;
  /** Each cell with its column and how many empty ones are missing before it. */
  readonly cells: readonly (Cell & { readonly column: number; readonly gap: number })[];
  /** The first column after the last cell and after those that reach down from above. */
  readonly end: number;
}

/** Rows of the table itself and of its head, body and foot; not of tables inside its cells. */
function rowsOf(holder: PDFDict): Row[] {
  return kidsOf(holder).flatMap((ref) => {
    const element = elementOf(holder, ref);
    if (!(ref instanceof PDFRef) || element === undefined) return [];
    if (typeOf(element) === 'TR') return [{ element, ref, cells: cellsOf(element) }];
    return /^T(Head|Body|Foot)$/.test(typeOf(element)) ? rowsOf(element) : [];
  });
}

/** Gives each cell a column as HTML does, cells that span rows included; `wanted` may move a cell to the right. */
function layOut(rows: readonly Row[], wanted: (cell: Cell) => number | undefined): PlacedRow[] {
  // For each column, how many of the coming rows a cell from above still reaches into.
  let reach: number[] = [];
  return rows.map((row) => {
    const next = reach.map((left) => Math.max(0, left - 1));
    let column = 0;
    const cells = row.cells.map((cell) => {
      while ((reach[column] ?? 0) > 0) column += 1;
      const gap = Math.max(0, (wanted(cell) ?? column) - column);
      const at = column + gap;
      for (let each = at; each < at + cell.columns; each += 1) next[each] = cell.rows - 1;
      column = at + cell.columns;
      return { ...cell, column: at, gap };
    });
    while ((reach[column] ?? 0) > 0) column += 1;
    reach = next;
    return { row, cells, end: column };
  });
}

/** In which column each header cell stands, as told by the cells of full rows that name it. */
function columnsOfHeaders(rows: readonly PlacedRow[], width: number): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { cells, end } of rows) {
    if (end < width) continue;
    const own = new Set(cells.map(({ id }) => id));
    for (const { id, headers, column } of cells) {
      if (id !== undefined) columns.set(id, column);
      for (const header of headers) {
        // The header of its own row says nothing of its column.
        if (!own.has(header) && !columns.has(header)) columns.set(header, column);
      }
    }
  }
  return columns;
}

function columnOf({ id, headers }: Cell, columns: ReadonlyMap<string, number>): number | undefined {
  const known = [id, ...headers].flatMap((each) => columns.get(each ?? '') ?? []);
  return known.length === 0 ? undefined : Math.max(...known);
}

function cellsOf(row: PDFDict): Cell[] {
  return kidsOf(row).flatMap((ref) => {
    const element = elementOf(row, ref);
    if (!(ref instanceof PDFRef) || element === undefined) return [];
    const attributes = attributesOf(element);
    return [
      {
        ref,
        id: asText(objectAt(element, 'ID')),
        headers: attributes.flatMap(headersIn),
        columns: spanIn(attributes, 'ColSpan'),
        rows: spanIn(attributes, 'RowSpan'),
      },
    ];
  });
}

function emptyCells(row: Row, count: number): PDFRef[] {
  const { context } = row.element;
  return Array.from({ length: Math.max(0, count) }, () =>
    context.register(context.obj({ Type: 'StructElem', S: 'TD', P: row.ref })),
  );
}

function spanIn(attributes: readonly PDFDict[], key: 'ColSpan' | 'RowSpan'): number {
  return attributes.reduce((span, attribute) => numberAt(attribute, key) ?? span, 1);
}

function headersIn(attribute: PDFDict): string[] {
  const headers = objectAt(attribute, 'Headers');
  return headers instanceof PDFArray ? headers.asArray().flatMap((header) => asText(header) ?? []) : [];
}

function attributesOf(cell: PDFDict): PDFDict[] {
  const found = objectAt(cell, 'A');
  const list = found instanceof PDFArray ? found.asArray() : [found];
  return list.map((each) => cell.context.lookup(each)).filter((each) => each instanceof PDFDict);
}
