import type { Sheet } from 'hucre/xlsx';
import type { Told } from '../converted.js';

/** What of a sheet is not taken over, with what it says as far as that can be told. */
export function leftOutOf(sheet: Sheet): Told[] {
  const where = `sheet "${sheet.name}"`;
  if (sheet.hidden === true || sheet.veryHidden === true) {
    return [
      {
        where,
        what: 'It is hidden, so it was left out. Show it in the workbook if it belongs to the framework.',
      },
    ];
  }
  const told: Told[] = [];
  const rows = hiddenRows(sheet);
  if (rows.length > 0) told.push({ where: `${where}, ${ranges(rows, String, 'row')}`, what: isHidden(rows) });
  const columns = hiddenColumns(sheet);
  if (columns.length > 0) {
    told.push({ where: `${where}, ${ranges(columns, letterOf, 'column')}`, what: isHidden(columns) });
  }
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const at = `${where}, ${letterOf(column + 1)}${row + 1}`;
    if (cell.comment !== undefined && cell.comment.text.trim() !== '') {
      told.push({
        where: at,
        what: `A comment was left out: "${cell.comment.text.trim().replace(/\s+/g, ' ')}"`,
      });
    }
    const value = sheet.rows[row]?.[column];
    if (cell.type === 'error')
      told.push({ where: at, what: `It shows an error, ${value}, which was taken over as it is.` });
    else if (
      cell.formula !== undefined &&
      (value === null || value === undefined) &&
      cell.formulaResult == null
    ) {
      told.push({
        where: at,
        what: 'Its formula has no result in the file: open it in a spreadsheet program and save it.',
      });
    }
  }
  for (const { text } of sheet.textBoxes ?? []) {
    if (text.trim() !== '')
      told.push({ where, what: `A text box was left out: "${text.trim().replace(/\s+/g, ' ')}"` });
  }
  const charts = sheet.charts?.length ?? 0;
  if (charts > 0)
    told.push({ where, what: `${charts === 1 ? 'A chart was' : `${charts} charts were`} left out.` });
  return told;
}

function isHidden(places: readonly number[]): string {
  return places.length === 1
    ? 'It is hidden, so it was left out.'
    : 'They are hidden, so they were left out.';
}

/** Numbers from 1 of hidden rows in which something stands. */
function hiddenRows({ rows, rowDefs }: Sheet): number[] {
  return rows.flatMap((row, at) =>
    rowDefs?.get(at)?.hidden === true && row.some((value) => value !== null && value !== '') ? [at + 1] : [],
  );
}

function hiddenColumns({ rows, columns }: Sheet): number[] {
  return (columns ?? []).flatMap((column, at) =>
    column?.hidden === true && rows.some((row) => row[at] !== null && row[at] !== undefined && row[at] !== '')
      ? [at + 1]
      : [],
  );
}

/** `rows 3–5 and 9`. */
function ranges(places: readonly number[], name: (place: number) => string, kind: string): string {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  const words = runs.map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
  return `${kind}${places.length > 1 ? 's' : ''} ${words.join(', ')}`;
}

/** 1 → A, 27 → AA. */
function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const above = Math.floor((column - 1) / 26);
  return `${above > 0 ? letterOf(above) : ''}${String.fromCharCode(65 + rest)}`;
}
