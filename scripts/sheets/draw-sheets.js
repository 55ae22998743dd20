import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Draws every page of a PDF on white, one after another, and hands each to `visit` as a sheet: its number from 1, its
 * size in millimetres, and its pixels as rows of RGBA. Resolves to what the visits returned, in order.
 */
export async function drawSheets(pdf, dpi, visit) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const results = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      results.push(await visit(await drawSheet(await document.getPage(number), number, dpi)));
    }
    return results;
  } finally {
    await task.destroy();
  }
}

async function drawSheet(page, number, dpi) {
  const viewport = page.getViewport({ scale: dpi / 72 });
  // The last row and column would hold a part of the paper only, blended with what is beyond it.
  const [columns, rows] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  const canvas = createCanvas(columns, rows);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, columns, rows);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  page.cleanup();
  const { data } = context.getImageData(0, 0, columns, rows);
  const mm = (pixels) => (pixels / dpi) * 25.4;
  return { number, width: mm(viewport.width), height: mm(viewport.height), columns, rows, data };
}
