import type { Sheet, Workbook } from 'hucre/xlsx';
import { type Converted, type ConvertedTable, stemOf, type Told } from '../converted.js';
import { gridOf } from './grid.js';
import { leftOutOf } from './left-out.js';
import { readWorkbook } from './read-workbook.js';
import { sheetTable } from './sheet-table.js';

/**
 * An .xlsx workbook as tables, one for each sheet that is seen: merged cells and lines of cells are kept. Formulas are taken by their last results; macros, charts and comments are told.
 *
 * @throws BuildError `file-unreadable`, `file-too-large` or `file-locked`.
 */
export async function convertWorkbook(bytes: Uint8Array, name: string): Promise<Converted> {
  const workbook = await readWorkbook(bytes, name);
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

/** What programs call a sheet that nobody has named. */
const unnamed =
  /^(?:sheet|tabelle|feuil(?:le)?|hoja|foglio|planilha|folha|blad|ark|arkusz|list|лист|シート|工作表)\s?\d*$/i;

function titleOf(sheet: Sheet, { sheets }: Workbook, name: string): string {
  return sheets.length === 1 && unnamed.test(sheet.name.trim()) ? stemOf(name) : sheet.name.trim();
}
