import { PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { keptPlace } from '../../src/pdf/content/number-place.js';
import { finishPart, finishPdf } from '../../src/pdf/finish-pdf.js';
import { leaveUnnumbered } from '../../src/pdf/merge/number-pages.js';
import { openPrint, type TaggedPdf } from '../../src/pdf/objects/open-pdf.js';
import { preparePart } from '../../src/pdf/prepare-part.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { makeFacts } from './document-facts.js';
import { featureDocuments } from './feature-documents.js';
import { printDocument } from './print-document.js';

const nowhere = { names: [], permalinks: [], anchors: [] };
const foot = (content: string) =>
  `@page { @bottom-right { content: ${content}; font: 8pt Inter; color: #4a4b4afe } }`;
const body = '<h1>Numbered</h1><p>Text.</p>';

const prints = new Map<string, Uint8Array>();

beforeAll(async () => {
  await withTestPrinter(async (printer) => {
    const print = async (name: string, document: { body: string; css?: string }) =>
      prints.set(name, await printDocument(printer, document));
    await Promise.all([
      ...Object.entries(featureDocuments).map(([name, document]) =>
        print(name, typeof document === 'string' ? { body: document } : document),
      ),
      print('numbered', { body, css: foot("'Page ' counter(page) ' of ' counter(pages)") }),
      print('numbered on both sides', {
        body,
        css: `${foot('counter(page)')} @page { @bottom-left { content: 'Page'; font: 8pt Inter; color: #4a4b4afe }
          @bottom-center { content: 'between'; font: 8pt Inter; color: #4a4a4a } }`,
      }),
    ]);
  });
});

function printOf(name: string): Uint8Array {
  const print = prints.get(name);
  if (print === undefined) throw new Error(`There is no print "${name}".`);
  return print;
}

describe('a part', () => {
  test('is finished to the same bytes as the print that it was prepared from', async () => {
    for (const [name, print] of prints) {
      const facts = makeFacts({ title: name });
      const [whole, part] = [
        await finishPdf(print, facts, nowhere),
        await finishPart(await preparePart(print), facts, nowhere),
      ];
      expect(Buffer.from(part).equals(whole), name).toBe(true);
    }
    expect(prints.size).toBeGreaterThan(50);
  });

  test('has a page number as opaque as all else, in whatever colour it was printed', async () => {
    const { context } = await openPrint(await preparePart(printOf('numbered')));
    const states = context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict && object.has(PDFName.of('BM')));
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) expect(String(state)).not.toMatch(/\/ca 0?\./i);
  });

  test('keeps its page number apart, as it was printed', async () => {
    expect(await numberStreams(printOf('numbered'))).toHaveLength(1);
    // Something else is painted between its two pieces.
    expect(await numberStreams(printOf('numbered on both sides'))).toHaveLength(2);
  });

  test('shows no number when a pack gives it none', async () => {
    const pdf = await openPrint(await preparePart(printOf('numbered on both sides')));
    for (const page of pdf.pages) leaveUnnumbered(page);
    expect(numbersIn(pdf)).toEqual([]);
  });
});

async function numberStreams(print: Uint8Array) {
  return numbersIn(await openPrint(await preparePart(print)));
}

function numbersIn({ context, pages }: TaggedPdf) {
  const streams = pages.flatMap(({ dict }) => {
    const contents = dict.lookup(PDFName.of('Contents'));
    return contents instanceof PDFArray ? contents.asArray().map((ref) => context.lookup(ref)) : [];
  });
  return streams.filter((stream) => stream instanceof PDFRawStream && keptPlace(stream) !== undefined);
}
