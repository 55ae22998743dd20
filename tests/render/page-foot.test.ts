import { expect, test } from 'vitest';
import { pageStyle } from '../../src/render/page-style.js';
import { printDocument } from '../pdf/print-document.js';
import { readPdf } from '../print/read-pdf.js';
import { withTestPrinter } from '../print/with-test-printer.js';

const address = 'framework.example.com/careerframework/engineeringmanager/level1';
const foot = {
  inner: ['Engineering Manager', 'Level 1 (Team Lead)'],
  middle: ['Vaarst Career Framework', 'Version 2026.1, effective 1 September 2026', address],
  number: { before: 'Page ', between: ' of ', after: '' },
  head: '',
};
const look = { family: 'Inter', secondary: '#4a4a4a', ink: '#1a1a1a', print: 'standard' } as const;

test.each([
  ['a5', { top: 12, outer: 10, foot: 18, inner: 12 }, 2],
  ['a4', { top: 16, outer: 18, foot: 18, inner: 20 }, 1],
] as const)('an address in the foot of %s takes as many lines as it needs', async (paper, margins, lines) => {
  const css = pageStyle(paper, 'portrait', margins, foot, look);
  const print = await withTestPrinter((printer) => printDocument(printer, { body: '<p>Text</p>', css }));
  const pieces = (await readPdf(print))
    .flat()
    .map(({ text, y }) => ({ text: text.replaceAll('\u200b', '').trim(), y }))
    .filter(({ text }) => address.includes(text));
  expect(pieces.map(({ text }) => text).join('')).toBe(address);
  expect(new Set(pieces.map(({ y }) => y)).size).toBe(lines);
});
