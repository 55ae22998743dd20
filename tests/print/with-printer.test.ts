import { expect, test } from 'vitest';
import { makePage } from './page-maker.js';
import { readText } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

test('a page becomes a PDF with its text and its number of pages', async () => {
  const printed = await withTestPrinter((printer) => printer.print(makePage()));
  expect(printed.pages).toBe(1);
  expect(await readText(printed.pdf)).toBe('Senior Engineer I help.');
});

test('many pages print at the same time and each keeps its own text', async () => {
  const bodies = Array.from({ length: 40 }, (_, index) => `<h1>Level ${index}</h1>`);
  const printed = await withTestPrinter((printer) =>
    Promise.all(bodies.map((body) => printer.print(makePage({ body })))),
  );
  const texts = await Promise.all(printed.map(({ pdf }) => readText(pdf)));
  expect(texts).toEqual(bodies.map((_, index) => `Level ${index}`));
});
