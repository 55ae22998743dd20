import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { folded } from '../../src/verify/words/folded.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { makeFacts } from './document-facts.js';
import { printDocument } from './print-document.js';
import { scriptFace } from './script-faces.js';

test.each([
  ['in one run', '<h1>שלום עולם</h1>', '', 'שלום עולם'],
  [
    'with numbers and Latin in it',
    '<p>אני כותב 12 שורות של CI/CD בכל שבוע</p>',
    '',
    'אני כותב 12 שורות של CI/CD בכל שבוע',
  ],
  ['in a sentence of Latin', '<p>A word (שלום עולם), and more</p>', '', 'A word (שלום עולם), and more'],
  [
    'over several lines',
    '<p>אני לומד לבנות ולתקן מערכות שאחרים יכולים לסמוך עליהן</p>',
    'p { width: 70pt }',
    'אני לומד לבנות ולתקן מערכות שאחרים יכולים לסמוך עליהן',
  ],
  ['above a line in bold', '<p>Junior שלום<br><b>Level 1</b></p>', '', 'Junior שלום Level 1'],
  ['with words in bold', '<p>אני <b>לומד לבנות</b> ולתקן</p>', '', 'אני לומד לבנות ולתקן'],
])('Hebrew %s is read in the order in which it was written', async (_, body, css, text) => {
  const print = await withTestPrinter((printer) =>
    printDocument(printer, { body, css: `${scriptFace('hebrew')} ${css}` }),
  );
  const pdf = await finishPdf(print, makeFacts(), { names: [], permalinks: [], anchors: [] });
  expect((await readAloud(pdf)).blocks.map((block) => block.text)).toEqual([text]);
});

test('signs of Japanese that follow one another are read without a space between them', async () => {
  const base = await readFile(new URL('../../templates/styles/base.css', import.meta.url), 'utf8');
  const print = await withTestPrinter((printer) =>
    printDocument(printer, {
      body: '<p>説明と「引用」、そして</p>',
      css: `${scriptFace('japanese')} ${base}`,
    }),
  );
  const pdf = await finishPdf(print, makeFacts(), { names: [], permalinks: [], anchors: [] });
  expect((await readAloud(pdf)).blocks.map(({ text }) => text)).toEqual(['説明と「引用」、そして']);
});

test('a Hebrew heading with numbers and brackets that breaks into lines is a bookmark as it was written', async () => {
  const body = '<h1 style="width: 60pt; line-height: 1.4">גרסה (חדשה) 12 של המערכת</h1>';
  const print = await withTestPrinter((printer) =>
    printDocument(printer, { body, css: scriptFace('hebrew') }),
  );
  const pdf = await finishPdf(print, makeFacts(), { names: [], permalinks: [], anchors: [] }, body);
  expect((await readFacts(pdf)).outline.map(({ title }) => title)).toEqual(['גרסה (חדשה) 12 של המערכת']);
});

test('a heading of several Hebrew words is a bookmark of the same words, and a word that is not there is missed', async () => {
  const body = '<h1>שלום עולם גדול ורחב</h1>';
  const print = await withTestPrinter((printer) =>
    printDocument(printer, { body, css: scriptFace('hebrew') }),
  );
  const pdf = await finishPdf(print, makeFacts(), { names: [], permalinks: [], anchors: [] });
  expect((await readFacts(pdf)).outline.map(({ title }) => title)).toEqual(['שלום עולם גדול ורחב']);
  const said = folded((await readAloud(pdf)).blocks.map(({ text }) => text).join(' '));
  expect(said).toContain(folded('עולם גדול'));
  expect(said).not.toContain(folded('עולם קטן'));
  expect(said).not.toContain(folded('גדול עולם'));
});
