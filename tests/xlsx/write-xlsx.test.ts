import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { CellLook, Workbook } from '../../src/xlsx/workbook.js';
import { writeXlsx } from '../../src/xlsx/write-xlsx.js';
import { xmlFault } from '../pptx/read-pptx.js';
import { brandOf } from '../support/brand-of.js';
import { british } from '../support/british.js';

const cell = (text: string, look: CellLook = 'text') => ({ text, look });
const long = 'word '.repeat(8000);
const texts = [
  '=HYPERLINK("https://evil.example","x")',
  '+1',
  '-led it\nand more\r\nlast',
  '@SUM(A1)',
  '1/2',
  '007',
  'R&D <b> "q" _x0041_ \u0001 日本語 العربية 👩‍🚀',
  '  edges  ',
];
const workbook: Workbook = {
  sheets: [
    {
      name: "Review: Senior / Staff [2026] and what comes next?'",
      direction: 'ltr',
      columns: [{ width: 20 }, { width: 60 }, { width: 20 }, { width: 9, hidden: true }],
      heads: 1,
      frozenColumns: 1,
      filter: true,
      isLocked: true,
      choices: [{ column: 2, firstRow: 2, lastRow: 9, words: ['Often, "always"', 'Not yet', 'まだ'] }],
      rows: [
        [cell('Review', 'title')],
        ['Area', 'Statement', 'Where I stand', 'id'].map((text) => cell(text, 'head')),
        ...texts.map((text) => [cell('A', 'name'), cell(text), cell('', 'answer'), cell('id')]),
        [cell('A', 'name'), cell(long)],
      ],
      print: { paper: 'a4', orientation: 'landscape', foot: '3 R&D GmbH' },
    },
    {
      name: "REVIEW: senior / staff [2026] and what comes next?'",
      direction: 'rtl',
      columns: [{ width: 10 }],
      rows: [[cell('نص')]],
      print: { paper: 'tabloid', orientation: 'portrait', foot: '' },
    },
  ],
};
const facts = {
  title: 'Review & more',
  author: 'Ada & Co',
  subject: '',
  keywords: ['k'],
  language: british,
  date: Date.UTC(2026, 8, 1) / 1000,
};
const bytes = writeXlsx(workbook, brandOf({ name: 'Ada & Co' }), facts);
const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
const part = (path: string) => new Map(parts).get(path) ?? '';

describe('a workbook', () => {
  it('is well-formed, names its parts, and is the same bytes twice', () => {
    expect(
      parts.filter(([, xml]) => xmlFault(xml.replaceAll(/<t [^>]*>|<oddFooter>/g, (tag) => tag))),
    ).toEqual([]);
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    const xml = parts.map(([path]) => path).filter((path) => /^(?!\[).*\.xml$/.test(path));
    expect(named.sort()).toEqual(xml.sort());
    expect(writeXlsx(workbook, brandOf({ name: 'Ada & Co' }), facts)).toEqual(bytes);
  });

  it('holds every text as text, whatever it begins with, as another reader reads it', async () => {
    const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
    const [sheet, turned] = sheets;
    expect(sheet?.rows.slice(2, -1).map((row) => row[1])).toEqual(
      texts.map((text) => text.replaceAll('\r\n', '\n').replace('\u0001', '')),
    );
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(String(sheet?.rows.at(-1)?.[1])).toHaveLength(32_767);
    expect(properties?.title).toBe('Review & more');
    expect(turned?.view?.rightToLeft).toBe(true);
    expect([sheet?.name, turned?.name].filter((name) => (name?.length ?? 99) > 31)).toEqual([]);
    expect(sheet?.name.toLowerCase()).not.toBe(turned?.name.toLowerCase());
  });

  it('has heads that stay, a column that is hidden, words to choose from, and locks all but answers', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet).toContain('<col min="4" max="4" width="9" hidden="1" customWidth="1"/>');
    expect(sheet).toMatch(/<dataValidation type="list".* sqref="C3:C10"><formula1>ladderpress\.words1</);
    expect(part('xl/worksheets/sheet3.xml')).toMatch(/r="A3"/);
    expect(part('xl/workbook.xml')).toMatch(/sheetId="3" state="veryHidden"/);
    const formats = [...part('xl/styles.xml').matchAll(/<protection locked="(\d)"\/>/g)].map(([, on]) => on);
    const styleOf = (at: string) => Number(new RegExp(`r="${at}" s="(\\d+)"`).exec(sheet)?.[1]);
    expect([formats[styleOf('C3')], formats[styleOf('B3')]]).toEqual(['0', '1']);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('&amp;L 3 R&amp;&amp;D GmbH&amp;R&amp;P / &amp;N');
  });
});
