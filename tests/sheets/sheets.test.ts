import { PDFDocument, rgb } from 'pdf-lib';
import { expect, test } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { fillOfPages } from '../../scripts/sheets/fill-of-pages.js';
import { inkEdges } from '../../scripts/sheets/ink-edges.js';

const a4 = [595.28, 841.89] as const;
const points = 72 / 25.4;

test('the ink of a sheet is measured from each edge in millimetres', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([...a4]).drawRectangle({
    x: 20 * points,
    y: 5 * points,
    width: 150 * points,
    height: 250 * points,
    color: rgb(0.3, 0.3, 0.3),
  });
  const [edges] = await drawSheets(await pdf.save(), 100, (sheet) => inkEdges(sheet));
  expect(edges?.left).toBeCloseTo(20, 0);
  expect(edges?.right).toBeCloseTo(40, 0);
  expect(edges?.bottom).toBeCloseTo(5, 0);
  expect(edges?.top).toBeCloseTo(42, 0);
});

test('a blank sheet has no ink, and a painted one none beyond its paper', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([...a4]);
  pdf.addPage([...a4]).drawRectangle({ width: 600, height: 850, color: rgb(0, 0, 1) });
  const file = await pdf.save();
  expect(await drawSheets(file, 50, (sheet) => inkEdges(sheet))).toEqual([
    undefined,
    expect.objectContaining({ top: expect.closeTo(0, 0), left: expect.closeTo(0, 0) }),
  ]);
  expect(await drawSheets(file, 50, (sheet) => inkEdges(sheet, { paper: [0, 0, 255] }))).toEqual([
    expect.anything(),
    undefined,
  ]);
});

test('a page without tagged text is empty, whatever stands in its margins', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([...a4]).drawText('Page 1 of 1', { x: 60, y: 40, size: 8 });
  expect(await fillOfPages(await pdf.save())).toEqual([{ text: [], words: 0, fill: 0, last: '' }]);
});
