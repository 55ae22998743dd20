import { beforeAll, describe, expect, test } from 'vitest';
import { openContents } from '../../src/pdf/content/open-contents.js';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { openPrint } from '../../src/pdf/objects/open-pdf.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { pdfPages } from '../support/pdf-text.js';
import { makeFacts } from './document-facts.js';
import { printDocument } from './print-document.js';

const css = `@page { size: 105mm 148mm;
    @bottom-left { content: 'The bakers\\2019  Café/\\200B Bar'; font: 8pt Inter }
    @bottom-right { content: 'Page ' counter(page); font: 8pt Inter; color: #4a4b4afe } }
  p { line-height: 1.4 }
  h2 { width: 60pt; line-height: 1.4 }`;

const body = `<h1>The bakers\u2019 \u201cway\u201d</h1>
  <p style="font-size: 8pt">It\u2019s one\u00a0loaf, \u02bc is no \u2019, a\u00adb, c\u200bd, \u00e9 is e\u0301, \u00b5 is no \u03bc.</p>
  <p>This paragraph goes on for several lines, so that words stand at the ends of them, <em>and some of them stand in</em>
    <strong>other tags</strong> than those before and <a href="https://example.com">links that are longer than a line</a> do so, too.</p>
  <h2>Infrastructure <b>and</b> tools</h2>
  <p>\u2019Tis first.</p><p>\u00adSoft first.</p><p>\u200bNone first.</p>
  <p style="width: 60pt">Donaudampfschifffahrtsgesellschaft, un<em>bureaucratically</em> Mehl\u00adschwitzen\u00adbereitung</p>
  <p style="width: 40pt; font-size: 20pt">Infrastructure</p>
  <p style="width: 30pt">it\u2019 \u02bcs\u02bc \u02bc they</p>`;

let pdf: Uint8Array;

beforeAll(async () => {
  await withTestPrinter(async (printer) => {
    pdf = await finishPdf(
      await printDocument(printer, { body, css }),
      makeFacts({ title: 'Bakers' }),
      {
        names: [],
        permalinks: [],
        anchors: [],
      },
      body,
    );
  });
});

describe('what readers extract', () => {
  test('begins with the title and ends with the foot', async () => {
    const [text = ''] = await pdfPages(pdf);
    expect(text.indexOf('The bakers\u2019 \u201cway\u201d')).toBe(0);
    expect(text.indexOf('Infrastructure')).toBeLessThan(text.indexOf('The bakers\u2019 Café'));
    expect(text.indexOf('Infrastructure')).toBeLessThan(text.indexOf('Page 1'));
  });

  test('has the characters of the source, although one glyph draws several of them', async () => {
    const [text = ''] = await pdfPages(pdf);
    // pdf.js takes µ for μ, and a no-break space for a space.
    expect(text.normalize('NFC')).toContain(
      'It\u2019s one loaf, \u02bc is no \u2019, ab, cd, \u00e9 is \u00e9,',
    );
    const spoken = (await readAloud(pdf)).blocks.map((block) => block.text.normalize('NFC')).join(' ');
    expect(spoken).toContain('\u00e9 is \u00e9, \u00b5 is no \u03bc');
    expect(text).toContain('The bakers\u2019 Café/Bar');
  });

  test('has a space wherever a line ends between words', async () => {
    const { blocks } = await readAloud(pdf);
    expect(blocks.map(({ text }) => text)).toContain(
      'This paragraph goes on for several lines, so that words stand at the ends of them, and some of them stand in other tags than those before and links that are longer than a line do so, too.',
    );
    expect((await pdfPages(pdf))[0]?.replace(/\s+/g, ' ')).toContain('Infrastructure and tools');
    const { outline, links } = await readFacts(pdf);
    expect(outline[0]?.kids[0]?.title).toBe('Infrastructure and tools');
    expect(links[0]?.text).toBe('links that are longer than a line');
  });

  test('has no space, and no hyphen, where a line ends within a word', async () => {
    const said = (await readAloud(pdf)).blocks.map((block) => block.text);
    expect(said).toContain('Donaudampfschifffahrtsgesellschaft, unbureaucratically Mehlschwitzenbereitung');
    expect(said).toContain('Infrastructure');
    expect(said).toContain('it\u2019 \u02bcs\u02bc \u02bc they');
    // ISO 32000-1, 14.8.2.2.3: a hyphen that only divides a word is a soft one.
    const [text = ''] = await pdfPages(pdf);
    expect(text.replace(/\s+/g, ' ')).not.toMatch(/Mehl-|schwitzen-/);
  });

  test('is said by glyphs alone, also where a line begins with a character that another is drawn like', async () => {
    expect((await readAloud(pdf)).blocks.map((block) => block.text)).toEqual(
      expect.arrayContaining(['\u2019Tis first.', 'Soft first.', 'None first.']),
    );
    const contents = openContents(await openPrint(pdf)).map(({ bytes }) =>
      Buffer.from(bytes).toString('latin1'),
    );
    expect(contents.filter((content) => content.includes('/ActualText'))).toEqual([]);
  });

  test('belongs to tags or is marked as decoration', async () => {
    expect((await readAloud(pdf)).stray).toEqual([]);
  });
});
