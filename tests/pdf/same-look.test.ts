import { expect, test } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { makeFacts } from './document-facts.js';
import { printDocument } from './print-document.js';
import { scriptFace } from './script-faces.js';

const foot = `@page { size: A5; @bottom-left { content: 'The bakers\\2019  Café/\\200B Bar'; font: 8pt Inter }
  @bottom-right { content: 'Page ' counter(page); font: 8pt Inter; color: #4a4b4afe } } p { line-height: 1.4 }`;

test.each([
  [
    'one glyph for several characters',
    '',
    'I\u2019m a baker who\u200b bakes what\u2019s on: \u02bc is no \u2019, e\u0301 \u00b5 \u03bc',
  ],
  [
    'glyphs that follow each other without a move',
    'p { font-size: 16px }',
    'I\u2019m what\u2019s on, it\u2019s \u201con\u201d',
  ],
  [
    'scripts of several fonts',
    scriptFace('japanese'),
    'I\u2019m a baker who bakes what\u2019s on, パンと塩 and what\u2019s \u201cgood\u201d',
  ],
  ['a script from the right', scriptFace('hebrew'), 'I\u2019m a baker, לחם ומלח what\u2019s on'],
  [
    'raised and lowered marks',
    '',
    'x<sup>2</sup>\u2019s H<sub>2</sub>O\u2019s q\u0301 x\u0308\u0301 a\u20dd',
  ],
  [
    'bold, slanted and linked text',
    '',
    '<b>it\u2019s</b> <i>it\u2019s</i> <a href="https://example.com">it\u2019s</a>',
  ],
])('a finished file looks as Chromium printed it, with %s', async (_, css, text) => {
  await withTestPrinter(async (printer) => {
    const body = `<h1>It\u2019s baked</h1><p>${text}</p><p>${`${text}, and so on. `.repeat(8)}</p>`;
    const print = await printDocument(printer, { body, css: foot + css });
    const finished = await finishPdf(print, makeFacts({ title: 'Bakers' }), {
      names: [],
      permalinks: [],
      anchors: [],
    });
    const [before, after] = await Promise.all([pixels(print), pixels(finished)]);
    expect(after.length).toBe(before.length);
    expect(before.filter((ink) => ink > 128).length).toBeGreaterThan(2000);
    // A glyph may move by a hundredth of a millimetre.
    expect(before.filter((ink, at) => Math.abs(ink - (after[at] ?? 0)) > 128).length).toBeLessThan(12);
  });
});

/** How dark each pixel is. */
async function pixels(pdf: Uint8Array): Promise<number[]> {
  const sheets = await drawSheets(pdf, 100, ({ data }) =>
    Array.from({ length: data.length / 4 }, (_, at) => 255 - (data[4 * at + 1] ?? 255)),
  );
  return sheets.flat();
}
