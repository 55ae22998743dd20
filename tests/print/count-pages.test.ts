import { expect, test } from 'vitest';
import { countPages } from '../../src/print/count-pages.js';
import { makePage } from './page-maker.js';
import { readPdf } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

test.each([1, 2, 8, 9, 150])('a PDF of %i pages is counted right', async (count) => {
  const body = Array.from({ length: count }, (_, page) => `<p style="break-after: page">${page}</p>`).join(
    '',
  );
  const { pdf, pages } = await withTestPrinter((printer) => printer.print(makePage({ body })));
  expect(pages).toBe(count);
  expect(await readPdf(pdf)).toHaveLength(count);
});

test('a title that looks like a page tree counts nothing', async () => {
  const title = '<</Type /Pages\n/Count 99';
  const { pages } = await withTestPrinter((printer) =>
    printer.print(makePage({ title, body: `<h1>${title}</h1>` })),
  );
  expect(pages).toBe(1);
});

test('bytes without a page tree have no pages', () => {
  expect(countPages(Buffer.from('%PDF-1.4'))).toBe(0);
});
