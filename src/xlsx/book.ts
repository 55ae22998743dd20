import { escapeXml, xmlHead } from '../office/xml.js';
import { absolute } from './addresses.js';
import type { WordList } from './choices.js';
import { quotedName } from './sheet-names.js';
import type { WorkSheet } from './workbook.js';

interface Told {
  readonly names: readonly string[];
  readonly lists: readonly WordList[];
  /** The place of the sheet that opens. */
  readonly opens: number;
}

/** The part that lists the sheets, and what cells are called by name. */
export function bookXml(sheets: readonly WorkSheet[], { names, lists, opens }: Told): string {
  const rows = sheets.map(({ hidden }, at) => {
    const state = hidden === true ? ' state="veryHidden"' : '';
    return `<sheet name="${escapeXml(names[at] ?? '')}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const defined = [
    ...sheets.flatMap((sheet, at) => namesOf(sheet, at, quotedName(names[at] ?? ''))),
    // The sheet of words is the last.
    ...lists.map(({ name, words }, column) =>
      definedName(
        name,
        `${quotedName(names.at(-1) ?? '')}!${absolute(0, column)}:${absolute(words.length - 1, column)}`,
      ),
    ),
  ];
  const definedNames = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  return `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><bookViews><workbookView firstSheet="${opens}" activeTab="${opens}"/></bookViews><sheets>${rows.join('')}</sheets>${definedNames}</workbook>`;
}

/**
 * Rows that are printed on every page, what the filter covers, and where screen readers find the heads: JAWS, NVDA and
 * Narrator read a name that begins with `TitleRegion`, or `ColumnTitleRegion`, as the heads of the range that it spells.
 */
function namesOf({ heads, filter, rows, columns, frozenColumns = 0 }: WorkSheet, at: number, name: string) {
  if (heads === undefined) return [];
  const [first, last] = [absolute(heads, 0), absolute(rows.length - 1, columns.length - 1)];
  const region = frozenColumns > 0 ? 'TitleRegion' : 'ColumnTitleRegion';
  const range = [first, last].map((address) => address.replaceAll('$', '').toLowerCase()).join('.');
  return [
    definedName(`${region}${at + 1}.${range}.${at + 1}`, `${name}!${first}`),
    ...(filter === true ? [definedName('_xlnm._FilterDatabase', `${name}!${first}:${last}`, at, true)] : []),
    definedName('_xlnm.Print_Titles', `${name}!$${heads + 1}:$${heads + 1}`, at),
  ];
}

function definedName(name: string, target: string, sheet?: number, hidden = false): string {
  const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
  return `<definedName name="${name}"${local}${hidden ? ' hidden="1"' : ''}>${escapeXml(target)}</definedName>`;
}
