import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { mergePdfs, type PackNumbers } from '../../src/pdf/merge-pdfs.js';
import { type PdfFacts, readFacts } from '../../src/pdf/read-facts.js';
import { readPdf, readText } from '../print/read-pdf.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';
import { checkTags } from './check-tags.js';
import { makeFacts } from './document-facts.js';
import { makeParts, type PrintedPart, printSheet } from './make-parts.js';
import { readStructure } from './read-structure.js';

let parts: PrintedPart[] = [];
const numbers = new Map<string, PackNumbers>();
let pack: Uint8Array = new Uint8Array();
let pages = 0;
let facts: PdfFacts;

beforeAll(async () => {
  await withTestPrinter(async (printer) => {
    parts = await makeParts(printer, 3);
    const format = { before: 'Page ', between: ' of ', after: '', direction: 'ltr' } as const;
    numbers.set('en', { sheet: await printSheet(printer), format });
  });
  ({ pdf: pack, pages } = mergePdfs(parts, makeFacts({ title: 'Pack' }), numbers));
  facts = await readFacts(pack);
});

describe('a pack', () => {
  test('passes veraPDF for PDF/UA-1 and PDF/A-2a', async ({ skip }) => {
    if (!(await canValidate())) skip('No Java runtime: veraPDF did not run.');
    const unlinked = mergePdfs(parts, makeFacts({ links: { kind: 'text' } }), numbers);
    const merged = new Map([
      ['pack', pack],
      ['pack without web links', unlinked.pdf],
    ]);
    expect(await validatePdfs(merged)).toEqual([]);
  });

  test('starts each part on a right-hand page', () => {
    expect(pages).toBe(12);
    expect(facts.pages).toBe(12);
    expect(facts.outline.map(({ title, page }) => [title, page])).toEqual([
      ['Cover', 1],
      ['Contents', 3],
      ['Craft', 5],
    ]);
  });

  test('nests its bookmarks craft, level, area, without repeating a title', () => {
    const craft = facts.outline[2];
    expect(craft?.kids.map(({ title }) => title)).toEqual([
      'automation',
      'design',
      'operations',
      'Level 1',
      'Level 2',
      'Level 3',
    ]);
    expect(craft?.kids[3]?.kids).toEqual([
      { title: 'automation', page: 7, kids: [] },
      { title: 'design', page: 7, kids: [] },
      { title: 'operations', page: 8, kids: [] },
    ]);
  });

  test('lands every link on the page that shows what it names', async () => {
    const texts = (await readPdf(pack)).map((runs) => runs.map(({ text }) => text).join(' '));
    const internal = facts.links.flatMap(({ text, target }) =>
      target.kind === 'page' ? [{ text, ...target }] : [],
    );
    expect(internal).toHaveLength(3 + 1 + 3 * 3 + 2);
    for (const { text, page } of internal) {
      if (/^(automation|design|operations)$/.test(text)) expect(texts[page - 1]).toContain(`About ${text}`);
      else if (/^Level/.test(text)) expect(texts[page - 1]).toContain(text);
      else expect(texts[page - 1]).toContain('design');
    }
    expect(facts.links.filter(({ text }) => text === 'Next').map(({ target }) => target)).toEqual([
      { kind: 'page', page: 9 },
      { kind: 'page', page: 11 },
      { kind: 'web', uri: 'https://example.com/framework/craft/l4/#design' },
    ]);
  });

  test('names every place after its page and heading, on the page where it stands', () => {
    const places = new Map(facts.destinations.map(({ name, page }) => [name, page]));
    expect(Object.fromEntries(places)).toMatchObject({
      cover: 1,
      contents: 3,
      craft: 5,
      'craft-design': 5,
      design: 5,
      'craft-l2': 9,
      l2: 9,
      'craft-l2-operations': 10,
      'l2-operations': 10,
    });
    expect(facts.destinations).toHaveLength(2 + (1 + 1 + 2 * 3) + 3 * (2 + 2 * 3));
    expect(facts.destinations.every(({ page }) => page !== undefined)).toBe(true);
  });

  test('has as many tags as its parts', async () => {
    const singles = await Promise.all(
      parts.map(async ({ print }) =>
        readFacts(await finishPdf(print, makeFacts(), { names: [], permalinks: [], anchors: [] })),
      ),
    );
    expect(facts.tags).toBe(1 + singles.reduce((sum, { tags }) => sum + tags, 0));
  });

  test('has contents and tags that name each other both ways', async () => {
    expect(await checkTags(pack)).toEqual([]);
    const text = mergePdfs(parts, makeFacts({ links: { kind: 'text' } }), numbers);
    expect(await checkTags(text.pdf)).toEqual([]);
  });

  test('reads to a second reader as its parts do', async () => {
    // It sets spaces between marked contents as it likes, so they do not count.
    const structure = (await readStructure(pack)).replace(/ +/g, '');
    expect(structure).toContain('(H1Level2)(P(LinkNext)and(Linkother))');
    expect(structure).toContain('(LBodyIdo(Spanautomation)atlevel2.)');
    expect(structure).toContain('(PFadedtext)');
    // One for each page that is not blank.
    expect(structure.match(/^\(Document\(Part/gm)).toHaveLength(9);
  });

  test('prints its own page numbers on the outer edge, and labels its pages with them', async () => {
    const shown = (await readPdf(pack)).map((runs) => {
      const line = runs.filter(({ y }) => y > 780);
      return { text: line.map(({ text }) => text).join(' '), x: line[0]?.x ?? 0 };
    });
    expect(shown.map(({ text }) => text)).toEqual(
      Array.from({ length: 12 }, (_, index) =>
        // The cover is not numbered, and neither are the blank pages behind cover and contents.
        [1, 2, 4].includes(index + 1) ? '' : `Page ${index + 1} of 12`,
      ),
    );
    for (const [index, { text, x }] of shown.entries()) {
      if (text !== '') expect(x > 300).toBe(index % 2 === 0);
    }
    expect(facts.labels).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    expect(await readText(pack)).not.toContain('of 2');
  });

  test('holds each font once', () => {
    const names = facts.fonts.map(({ name }) => name.replace(/^.*\+/, ''));
    expect(names).toEqual([...new Set(names)]);
    expect(facts.fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  test('is no larger than six tenths of its parts', async () => {
    const self = { names: [], permalinks: [], anchors: [] };
    const singles = await Promise.all(parts.map(({ print }) => finishPdf(print, makeFacts(), self)));
    expect(pack.length).toBeLessThan(0.6 * singles.reduce((sum, { length }) => sum + length, 0));
  });

  test('is the same to the byte when merged again, also from prints of another run', async () => {
    const again = await withTestPrinter(async (printer) => {
      const others = await makeParts(printer, 3);
      return mergePdfs(others, makeFacts({ title: 'Pack' }), numbers);
    });
    expect(Buffer.from(again.pdf).equals(pack)).toBe(true);
  });
});

test('a link to a page that the pack lacks becomes text when there is no website', async () => {
  const { pdf } = mergePdfs(parts, makeFacts({ links: { kind: 'text' } }), numbers);
  const { links } = await readFacts(pdf);
  expect(links.map(({ text }) => text)).not.toContain('other');
  expect(await readText(pdf)).toContain('other');
});
