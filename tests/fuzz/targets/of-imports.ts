import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import {
  confluencePage,
  docx,
  googleDocument,
  googleSheet,
  notionPage,
  xlsx,
} from '../../commands/exports.js';
import { feedImport } from '../feed/feed-import.js';
import { asBytes } from '../inputs/damage.js';
import { withEvil, zips } from '../inputs/office.js';
import type { Target } from '../target.js';

const rows = [
  ['Area', 'Junior Tester', 'Senior Tester'],
  ['Care', 'I ask what they need', 'I know what they need'],
  ['Speed', 'I take the time it takes', 'I am fast when it counts'],
];
const cells = rows
  .map(
    (row, at) =>
      `<row r="${at + 1}">${row
        .map((text, column) => `<c r="${'ABC'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`)
        .join('')}</row>`,
  )
  .join('');
const workbook = xlsx({
  'xl/worksheets/sheet1.xml': strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData><mergeCells><mergeCell ref="B4:C4"/></mergeCells></worksheet>`,
  ),
});
const archive = zipSync({
  'Acme/Product Manager.html': strToU8(confluencePage),
  'Acme/index.html': strToU8(
    '<html><head><title>Acme</title></head><body><h1>Acme</h1><p>We grow.</p></body></html>',
  ),
  'Acme/notes.md': strToU8('# Notes\n\nWords.\n'),
});

/** Files of other programs. */
export const ofImports: readonly Target[] = [
  {
    name: 'workbook',
    sound: workbook,
    inputs: () => zips(workbook),
    feed: (bytes) => feedImport('tester.xlsx', bytes),
  },
  {
    name: 'document',
    sound: docx,
    inputs: () => zips(docx),
    feed: (bytes) => feedImport('tester.docx', bytes),
  },
  {
    name: 'web page',
    sound: confluencePage,
    inputs: () =>
      asBytes(fc.constantFrom(confluencePage, notionPage, googleSheet, googleDocument).chain(withEvil)),
    feed: (bytes) => feedImport('page.html', bytes),
  },
  {
    name: 'archive',
    sound: archive,
    inputs: () => zips(archive),
    feed: (bytes) => feedImport('export.zip', bytes),
  },
];
