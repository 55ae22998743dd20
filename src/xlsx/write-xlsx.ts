import type { Brand } from '../domain/brand.js';
import { contentTypes, type PartKind } from '../office/content-types.js';
import { appProperties, coreProperties, type OfficeFacts } from '../office/document-properties.js';
import { packageRelations, relationsXml } from '../office/relations.js';
import { themeXml } from '../office/theme.js';
import { zipParts } from '../office/zip-parts.js';
import { bookXml } from './book.js';
import { withLists } from './choices.js';
import { sheetNames } from './sheet-names.js';
import { sheetXml } from './sheet-xml.js';
import { openStrings } from './strings.js';
import { stylesXml } from './styles.js';
import type { Workbook } from './workbook.js';

/**
 * Writes a workbook as Office Open XML (ECMA-376) whose theme is the brand's.
 * The same workbook gives the same bytes on any machine.
 */
export function writeXlsx(workbook: Workbook, brand: Brand, facts: OfficeFacts): Uint8Array {
  const { sheets, lists } = withLists(workbook.sheets);
  const names = sheetNames(sheets.map(({ name }) => name));
  const strings = openStrings();
  const sheetParts = sheets.map((sheet, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, { strings, lists, opens: at === firstSeen(sheets) }),
  ]);
  const parts = {
    '_rels/.rels': packageRelations('xl/workbook.xml'),
    'docProps/core.xml': coreProperties(facts),
    'docProps/app.xml': appProperties(facts),
    'xl/workbook.xml': bookXml(sheets, { names, lists, opens: firstSeen(sheets) }),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, at) => ({
        id: `rId${at + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${at + 1}.xml`,
      })),
      ...['theme/theme1', 'styles', 'sharedStrings'].map((path, at) => ({
        id: `rId${sheets.length + at + 1}`,
        type: path.replace(/\/.*/, ''),
        target: `${path}.xml`,
      })),
    ]),
    'xl/theme/theme1.xml': themeXml(brand, facts.language),
    'xl/styles.xml': stylesXml(brand),
    ...Object.fromEntries(sheetParts),
    'xl/sharedStrings.xml': strings.xml(),
  };
  return zipParts({ '[Content_Types].xml': contentTypes(Object.keys(parts), kinds), ...parts });
}

function firstSeen(sheets: Workbook['sheets']): number {
  return Math.max(
    0,
    sheets.findIndex(({ hidden }) => hidden !== true),
  );
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const kinds: readonly PartKind[] = [
  { path: /^xl\/workbook\.xml$/, type: `${spreadsheet}.sheet.main+xml` },
  { path: /^xl\/worksheets\//, type: `${spreadsheet}.worksheet+xml` },
  { path: /^xl\/styles\.xml$/, type: `${spreadsheet}.styles+xml` },
  { path: /^xl\/sharedStrings\.xml$/, type: `${spreadsheet}.sharedStrings+xml` },
];
