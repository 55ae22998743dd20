import { zipSync } from 'fflate';
import type { Sheet, Workbook } from 'hucre/xlsx';
import { BuildError } from '../../domain/build-error.js';
import { type Converted, type ConvertedTable, stemOf, type Told } from '../converted.js';
import { tooLarge, unpack, unreadable } from '../unpack.js';
import { gridOf } from './grid.js';
import { leftOutOf } from './left-out.js';
import { sheetTable } from './sheet-table.js';

/** Cells that say something; a framework of forty crafts has a tenth of it. */
const mostCells = 200_000;

/**
 * An .xlsx workbook as tables, one for each sheet that is seen: merged cells and lines of cells are kept. Formulas are taken by their last results; macros, charts and comments are told.
 *
 * @throws BuildError `file-unreadable`, `file-too-large` or `file-locked`.
 */
export async function convertWorkbook(bytes: Uint8Array, name: string): Promise<Converted> {
  const workbook = await read(bytes, name);
  const told: Told[] = [];
  if (workbook.hasMacros === true)
    told.push({ where: name, what: 'Its macros were left out; nothing of them was run.' });
  const tables: ConvertedTable[] = [];
  const taken = new Set<string>();
  for (const sheet of workbook.sheets) {
    told.push(...leftOutOf(sheet));
    if (sheet.hidden === true || sheet.veryHidden === true) continue;
    const grid = gridOf(sheet);
    if (grid.length > 0) tables.push(sheetTable(grid, titleOf(sheet, workbook, name), taken));
  }
  return {
    title: workbook.properties?.title?.trim() || stemOf(name),
    pages: [],
    tables,
    images: new Map(),
    told,
  };
}

async function read(bytes: Uint8Array, name: string): Promise<Workbook & { hasMacros?: boolean }> {
  const files = unpack(
    bytes,
    name,
    (path) => !/\.(?:bin|png|jpe?g|gif|emf|wmf)$/i.test(path) || /vba/i.test(path),
  );
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const workbook = await readXlsx(zipSync(Object.fromEntries(files), { level: 0 }), { readStyles: true });
    const cells = workbook.sheets.reduce((sum, { rows }) => sum + countFilled(rows), 0);
    if (cells > mostCells) throw tooLarge(name);
    return { ...workbook, hasMacros: [...files.keys()].some((path) => /vbaProject/i.test(path)) };
  } catch (cause) {
    if (cause instanceof BuildError) throw cause;
    // A cell far away makes a sheet of billions of cells.
    if (cause instanceof Error && /\blimit\b/.test(cause.message)) throw tooLarge(name);
    // What the reader says is about its own insides.
    throw unreadable(name);
  }
}

function countFilled(rows: Sheet['rows']): number {
  return rows.reduce((sum, row) => sum + row.filter((value) => value !== null && value !== '').length, 0);
}

/** What programs call a sheet that nobody has named. */
const unnamed =
  /^(?:sheet|tabelle|feuil(?:le)?|hoja|foglio|planilha|folha|blad|ark|arkusz|list|лист|シート|工作表)\s?\d*$/i;

function titleOf(sheet: Sheet, { sheets }: Workbook, name: string): string {
  return sheets.length === 1 && unnamed.test(sheet.name.trim()) ? stemOf(name) : sheet.name.trim();
}
