import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { makeFacts } from './document-facts.js';
import { printDocument } from './print-document.js';

describe('a finished file', () => {
  const body = `<h1>Ärea</h1><h2 id="deep">Deep</h2>
    <p><a href="https://page.invalid/here/#deep">Deep</a> <a href="https://page.invalid/there/">There</a>
    <a href="https://example.com/(x)">Web</a></p>`;
  const self = { names: ['level3'], permalinks: ['/here'], anchors: [undefined, 'deep'] };
  const print = () => withTestPrinter((printer) => printDocument(printer, { body, language: 'de' }));

  test('says what it is', async () => {
    const facts = makeFacts({ title: 'Größe & <Maß> (x)', language: 'de' });
    expect(await readFacts(await finishPdf(await print(), facts, self))).toEqual({
      pages: 1,
      title: 'Größe & <Maß> (x)',
      language: 'de',
      outline: [{ title: 'Ärea', page: 1, kids: [{ title: 'Deep', page: 1, kids: [] }] }],
      links: [
        { page: 1, text: 'Deep', target: { kind: 'page', page: 1 } },
        { page: 1, text: 'There', target: { kind: 'web', uri: 'https://example.com/framework/there/' } },
        { page: 1, text: 'Web', target: { kind: 'web', uri: 'https://example.com/(x)' } },
      ],
      fonts: [
        { name: expect.stringContaining('Inter'), embedded: true },
        { name: expect.stringContaining('Inter'), embedded: true },
      ],
      destinations: [
        { name: 'level3', page: 1 },
        { name: 'level3-deep', page: 1 },
      ],
      viewing: { bookmarks: 'hidden', sides: 'any', scaling: 'any' },
      fields: 0,
      tags: expect.any(Number),
      labels: ['1'],
      claims: ['PDF/UA-1', 'PDF/A-2A'],
    });
  });

  test.each([
    { bookmarks: 'shown', sides: 'duplex', scaling: 'none' },
    { bookmarks: 'hidden', sides: 'any', scaling: 'any' },
  ] as const)('says how it is opened and printed: %o', async (viewing) => {
    const facts = await readFacts(await finishPdf(await print(), makeFacts({ viewing }), self));
    expect(facts.viewing).toEqual(viewing);
  });

  test('has bookmarks and links that use the names of their places, as a second reader sees them', async () => {
    const data = new Uint8Array(await finishPdf(await print(), makeFacts(), self));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    const [title] = await pdf.getOutline();
    expect([title?.dest, title?.items[0]?.dest]).toEqual(['level3', 'level3-deep']);
    const [link] = await (await pdf.getPage(1)).getAnnotations();
    expect(link.dest).toBe('level3-deep');
    const [page] = (await pdf.getDestination('level3-deep')) ?? [];
    expect(await pdf.getPageIndex(page)).toBe(0);
    await pdf.loadingTask.destroy();
  });

  test('is the same to the byte from another print of the same page', async () => {
    const [one, two] = await Promise.all([print(), print()]);
    const finished = await Promise.all([one, two].map((bytes) => finishPdf(bytes, makeFacts(), self)));
    expect(finished[0]).toEqual(finished[1]);
  });

  test('has another identity when anything in it differs', async () => {
    const bytes = await print();
    const [one, two] = await Promise.all(
      ['One', 'Two'].map(async (title) => {
        const pdf = await PDFDocument.load(await finishPdf(bytes, makeFacts({ title }), self));
        return pdf.context.trailerInfo.ID?.toString();
      }),
    );
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/);
  });

  test('that was cut off is no PDF any more', async () => {
    const finished = await finishPdf(await print(), makeFacts(), self);
    await expect(readFacts(finished.subarray(0, finished.length / 2))).rejects.toThrow();
    await expect(readFacts(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
