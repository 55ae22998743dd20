import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';
import { checkTags } from './check-tags.js';
import { makeFacts } from './document-facts.js';
import { featureDocuments } from './feature-documents.js';
import { printDocument } from './print-document.js';
import { readStructure } from './read-structure.js';

const nowhere = { names: [], permalinks: [], anchors: [] };

describe('documents of one feature each', () => {
  const finished = new Map<string, Uint8Array>();

  beforeAll(async () => {
    await withTestPrinter((printer) =>
      Promise.all(
        Object.entries(featureDocuments).map(async ([name, document]) => {
          const { body, css } = typeof document === 'string' ? { body: document, css: '' } : document;
          const print = await printDocument(printer, { body: `<h1>${name}</h1>${body}`, css });
          finished.set(name, await finishPdf(print, makeFacts({ title: name }), nowhere));
        }),
      ),
    );
  });

  test('pass veraPDF for PDF/UA-1 and PDF/A-2a', async ({ skip }) => {
    if (!(await canValidate())) skip('No Java runtime: veraPDF did not run.');
    expect(await validatePdfs(finished)).toEqual([]);
  });

  test('keep all their text within tags, also where it is faded', async () => {
    const structure = await readStructure(finished.get('text with opacity') ?? new Uint8Array());
    expect(structure).toContain('Faded');
    expect(structure).toContain('Item');
  });

  test('have a cell in every column, also where the author left one empty', async () => {
    const structure = await readStructure(finished.get('table with empty cells') ?? new Uint8Array());
    expect(structure.replace(/ +/g, '')).toContain(
      '(TR(TD)(THB)(THC))(TR(THr)(TD)(TDx))(TR(THs)(TDy)(TD))(TR(THt)(TDy)(TDz))',
    );
    const spans = await readStructure(
      finished.get('table with empty cells beside spans') ?? new Uint8Array(),
    );
    expect(spans.replace(/ +/g, '')).toContain('(TR(TD)(TDc))(TR(TDab)(TD))');
  });

  test('say a table head once, however many pages repeat it', async () => {
    const table = finished.get('table over three pages') ?? new Uint8Array();
    expect((await readFacts(table)).pages).toBeGreaterThan(2);
    const structure = await readStructure(table);
    expect(structure.match(/\(TH Area\)\(TH +Text\)/g)).toHaveLength(1);
  });

  test('have contents and tags that name each other both ways', async () => {
    const problems = await Promise.all(
      [...finished].map(async ([name, pdf]) =>
        (await checkTags(pdf)).map((problem) => `${name}: ${problem}`),
      ),
    );
    expect(problems.flat()).toEqual([]);
  });

  test('have bookmarks that keep the space where a heading breaks', async () => {
    const { outline } = await readFacts(finished.get('heading over two lines') ?? new Uint8Array());
    expect(outline[0]?.kids.map(({ title }) => title)).toEqual(['Infrastructure and self-service of a kind']);
  });

  test('say what their links say', async () => {
    const facts = await readFacts(finished.get('link over three lines') ?? new Uint8Array());
    expect(facts.links.length).toBeGreaterThan(2);
    for (const link of facts.links) expect(link.text).toBe('A link of very many words. '.repeat(12).trim());
    const images = await readFacts(finished.get('link around an image') ?? new Uint8Array());
    expect(new Set(images.links.map(({ text }) => text))).toEqual(new Set(['Logo']));
  });
});
