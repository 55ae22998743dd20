import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { type ReadAloud, readAloud } from '../../src/pdf/read-aloud.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { makeFacts } from './document-facts.js';
import { printDocument } from './print-document.js';

const css = `p { width: 60pt }
  @page { @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 8pt Inter; color: #4a4b4afe } }`;
const body = `<h1>A title</h1>
  <p>Words that <strong>break</strong> over lines, self-service and a <a href="https://example.com/">link of some words</a>.</p>
  <p style="width: auto">One w<b>or</b>d, a ’ and a ʼ.</p>
  <ol><li>First<ul><li>Inner</li></ul></li><li lang="de">Second</li></ol>
  <p><img alt="A dot" src="IMAGE"></p>
  <p aria-hidden="true">Not heard</p>
  <p style="break-before: page">Next <span style="opacity: .5">faded</span></p>`;

let bytes: Uint8Array;
let reading: ReadAloud;

beforeAll(async () => {
  const print = await withTestPrinter((printer) => printDocument(printer, { body, css }));
  const facts = makeFacts({ title: 'Test' });
  bytes = await finishPdf(print, facts, { names: [], permalinks: [], anchors: [] });
  reading = await readAloud(bytes);
});

describe('a PDF that is read aloud', () => {
  test('says its blocks in the order of its tags, each on its page', () => {
    expect(reading.blocks.map(({ page, role, text }) => `${page} ${role} ${text}`)).toEqual([
      '1 H1 A title',
      '1 P Words that break over lines, self-service and a link of some words.',
      '1 P One word, a ’ and a ʼ.',
      '1 Lbl 1.',
      '1 LBody First',
      '1 LBody Inner',
      '1 Lbl 2.',
      '1 LBody Second',
      '1 Figure A dot',
      '2 P Next faded',
    ]);
  });

  test('tells how deep an item stands', () => {
    expect(reading.blocks.find(({ text }) => text === 'Inner')?.path).toMatch(/L\/LI\/LBody\/L\/LI\/LBody$/);
  });

  test('tells what is in one list from what is in another, and what links say', () => {
    const item = (text: string) => reading.blocks.find((block) => block.text === text)?.elements ?? [];
    const list = item('First').at(-3);
    expect(item('Second')).toContain(list);
    expect(item('Inner')).toContain(list);
    expect(item('Inner').at(-3)).not.toBe(list);
    expect(reading.blocks.flatMap(({ links }) => links)).toEqual(['link of some words']);
  });

  test('says the language of each block, and of the file', () => {
    expect(reading.language).toBe('en');
    expect(reading.blocks.map(({ language }) => language).filter((one) => one !== 'en')).toEqual([
      'de',
      'de',
    ]);
  });

  test('names the marked content of each block as another reader does', async () => {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const ids = items.flatMap((item) => ('id' in item && typeof item.id === 'string' ? item.id : []));
    await task.destroy();
    const marks = reading.blocks.filter((block) => block.page === 1).flatMap((block) => block.marks);
    expect(marks.length).toBeGreaterThan(8);
    expect(ids).toEqual(expect.arrayContaining(marks.map((mark) => `p${mark.replace(' ', 'R_mc')}`)));
  });

  test('has the number that each page shows, which is not said', () => {
    expect(reading.numbers).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  });
});

test('bytes that are no PDF are refused', async () => {
  await expect(readAloud(Buffer.from('%PDF-1.7 and no more'))).rejects.toThrow();
});
