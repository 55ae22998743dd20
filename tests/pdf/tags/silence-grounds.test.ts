import { beforeAll, describe, expect, it } from 'vitest';
import { drawSheets } from '../../../scripts/sheets/draw-sheets.js';
import { openContents } from '../../../src/pdf/content/open-contents.js';
import { finishPdf } from '../../../src/pdf/finish-pdf.js';
import { openPrint } from '../../../src/pdf/objects/open-pdf.js';
import { readAloud } from '../../../src/pdf/read-aloud.js';
import { withTestPrinter } from '../../print/with-test-printer.js';
import { checkTags } from '../check-tags.js';
import { makeFacts } from '../document-facts.js';
import { printDocument } from '../print-document.js';

const css = `@page { size: 148mm 210mm; margin: 20mm; background: #fbf3e4;
  @bottom-left { content: 'Framework'; font: 8pt Inter } }`;
const body = '<h1>One</h1><p>Text</p><p style="break-before: page">Two</p>';

let finished: Uint8Array;

beforeAll(async () => {
  const print = await withTestPrinter((printer) => printDocument(printer, { body, css }));
  finished = await finishPdf(print, makeFacts({ title: 'Tinted' }), {
    names: [],
    permalinks: [],
    anchors: [],
  });
});

describe('the ground that a page is painted with', () => {
  it('is decoration: nothing of it is read aloud, and nothing is tagged that is not there', async () => {
    const { blocks } = await readAloud(finished);
    expect(blocks.map(({ text }) => text)).toEqual(['One', 'Text', 'Two']);
    const contents = openContents(await openPrint(finished));
    const pages = contents.filter(({ kind }) => kind === 'page');
    expect(pages).toHaveLength(2);
    for (const { bytes } of pages) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(text).not.toContain('/Document <<');
      expect(text.indexOf('/Artifact')).toBeLessThan(text.indexOf(' re'));
    }
    expect(await checkTags(finished)).toEqual([]);
  });

  it('is decoration under a row too, which holds cells and nothing else', async () => {
    const row = (cells: string) =>
      `<div role="row" style="background: linear-gradient(#999, #999) 0 0 / 100% 0.75pt no-repeat">${cells}</div>`;
    const table = `<div role="table">${row('<div role="rowheader">Area</div><div role="cell">I plan.</div>')}
      ${row('<div role="rowheader">Other</div><div role="cell">I bake.</div>')}</div>`;
    const [plain, ruled] = await withTestPrinter(async (printer) => {
      const finish = async (body: string) =>
        finishPdf(await printDocument(printer, { body }), makeFacts({ title: 'Rows' }), {
          names: [],
          permalinks: [],
          anchors: [],
        });
      const svg = `url("data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 .5"><rect width="100" height=".5"/></svg>')}")`;
      return [
        await finish(table),
        await finish(table.replaceAll('linear-gradient(#999, #999)', svg.replaceAll('"', "'"))),
      ];
    });
    for (const pdf of [plain, ruled]) {
      if (pdf === undefined) throw new Error('No file.');
      const texts = openContents(await openPrint(pdf)).map(({ bytes }) =>
        Buffer.from(bytes).toString('latin1'),
      );
      expect(texts.filter((text) => text.includes('/TR <<'))).toEqual([]);
      expect((await readAloud(pdf)).blocks.map(({ text }) => text)).toEqual([
        'Area',
        'I plan.',
        'Other',
        'I bake.',
      ]);
      expect(await checkTags(pdf)).toEqual([]);
    }
  });

  it('reaches every edge, below all that stands on it', async () => {
    const drawn = await drawSheets(finished, 72, ({ columns, rows, data }) => {
      const at = (x: number, y: number) => [
        ...data.subarray((y * columns + x) * 4, (y * columns + x) * 4 + 3),
      ];
      const corners = [at(0, 0), at(columns - 1, 0), at(0, rows - 1), at(columns - 1, rows - 1)];
      let dark = 0;
      for (let index = 0; index < data.length; index += 4) if ((data[index] ?? 255) < 128) dark += 1;
      return { corners, dark };
    });
    for (const { corners, dark } of drawn) {
      expect(corners).toEqual(Array(4).fill([0xfb, 0xf3, 0xe4]));
      expect(dark).toBeGreaterThan(20);
    }
  });
});
