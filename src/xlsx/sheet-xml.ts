import { escapeXml, xmlHead } from '../office/xml.js';
import { address } from './addresses.js';
import { listOf, type WordList } from './choices.js';
import { rowHeight } from './row-height.js';
import type { Strings } from './strings.js';
import { styleOf } from './styles.js';
import { type SheetCell, sheetPapers, type WorkSheet } from './workbook.js';

interface Around {
  readonly strings: Strings;
  readonly lists: readonly WordList[];
  /** Whether it is the sheet that opens. */
  readonly opens: boolean;
}

/** One sheet. Elements stand in the order of the schema (ECMA-376 part 1, §18.3.1.99), or Excel calls the file damaged. */
export function sheetXml(sheet: WorkSheet, around: Around): string {
  const { columns, rows, heads, filter, print } = sheet;
  const last = address(Math.max(0, rows.length - 1), Math.max(0, columns.length - 1));
  const hasFilter = filter === true && heads !== undefined;
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    viewXml(sheet, around),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    `<sheetData>${rows.map((cells, row) => rowXml(cells, row, sheet.columns, around.strings)).join('')}</sheetData>`,
    sheet.isLocked === true ? protectionXml : '',
    hasFilter ? `<autoFilter ref="${address(heads, 0)}:${last}"/>` : '',
    choicesXml(sheet, around.lists),
    '<pageMargins left="0.7" right="0.7" top="0.63" bottom="0.75" header="0.3" footer="0.35"/>',
    `<pageSetup paperSize="${sheetPapers[print.paper]}" orientation="${print.orientation}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escapeXml(footOf(print.foot))}</oddFooter></headerFooter>`,
  ];
  return `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.join('')}</worksheet>`;
}

function viewXml({ heads, frozenColumns = 0, direction }: WorkSheet, { opens }: Around): string {
  const frozenRows = heads === undefined ? 0 : heads + 1;
  const said = [
    direction === 'rtl' ? ' rightToLeft="1"' : '',
    ' showGridLines="0"',
    opens ? ' tabSelected="1"' : '',
  ].join('');
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const pane =
    split === ''
      ? ''
      : `<pane${split} topLeftCell="${address(frozenRows, frozenColumns)}" activePane="${paneName(frozenRows > 0, frozenColumns > 0)}" state="frozen"/>`;
  return `<sheetViews><sheetView${said} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function paneName(hasRows: boolean, hasColumns: boolean): string {
  if (!hasRows) return 'topRight';
  return hasColumns ? 'bottomRight' : 'bottomLeft';
}

function columnXml({ width, hidden }: WorkSheet['columns'][number], at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}"${hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`;
}

function rowXml(
  cells: readonly (SheetCell | undefined)[],
  row: number,
  columns: WorkSheet['columns'],
  strings: Strings,
): string {
  const filled = cells.map((cell, column) => {
    if (cell === undefined) return '';
    const { text, look } = cell;
    const head = `<c r="${address(row, column)}" s="${styleOf(look, text)}"`;
    return text === '' ? `${head}/>` : `${head} t="s"><v>${strings.add(text)}</v></c>`;
  });
  return `<row r="${row + 1}" ht="${rowHeight(cells, columns)}">${filled.join('')}</row>`;
}

/** Rows and columns may be made larger, sorted and filtered; what is not an answer stays as it is. */
const protectionXml = '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

function choicesXml({ choices = [] }: WorkSheet, lists: readonly WordList[]): string {
  const given = choices.filter(({ firstRow, lastRow, words }) => lastRow >= firstRow && words.length > 0);
  if (given.length === 0) return '';
  const rows = given.map(({ column, firstRow, lastRow, words }) => {
    const range = `${address(firstRow, column)}:${address(lastRow, column)}`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${listOf(words, lists)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rows.length}">${rows.join('')}</dataValidations>`;
}

/** What a foot may hold; `&` begins an order there. */
function footOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replaceAll('&', '&&').slice(0, 200);
  // A digit behind an order would be taken for a size.
  return `&L${/^\d/.test(plain) ? ' ' : ''}${plain}&R&P / &N`;
}
