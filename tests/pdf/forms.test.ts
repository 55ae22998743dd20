import { create, type Font } from 'fontkit';
import { beforeAll, expect, test } from 'vitest';
import { fieldLink } from '../../src/domain/field-link.js';
import type { ReviewForm, ReviewSide } from '../../src/domain/review-form.js';
import { finishPdf } from '../../src/pdf/finish-pdf.js';
import { readForms } from '../../src/pdf/forms/read-forms.js';
import { fieldStyle } from '../../src/pdf/forms/write-field-font.js';
import { type MergePart, mergePdfs } from '../../src/pdf/merge-pdfs.js';
import { preparePart } from '../../src/pdf/prepare-part.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { loadFieldFont } from '../../src/settings/load-field-font.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { fillWithPdfium } from '../support/forms/fill-with-pdfium.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';
import { makeFacts } from './document-facts.js';
import { printDocument } from './print-document.js';

const formOf = (side: ReviewSide): ReviewForm => ({
  format: 1,
  framework: { id: 'bakery', title: 'Bakery' },
  version: '2026.1',
  craft: { id: 'baking', name: 'Baking' },
  level: { id: 'baking-level1', numeral: '1' },
  key: 'baking-level1',
  role: 'Baker',
  language: 'en',
  side,
  person: undefined,
  statements: [{ id: 'baking-level1-00000000', area: 'Dough', under: '', text: 'I knead.' }],
  scale: ['Not yet', 'Yes'],
});

const parts = new Map<ReviewSide, MergePart>();

beforeAll(async () => {
  const font = await loadFieldFont();
  await withTestPrinter(async (printer) => {
    const endless = fieldLink({ kind: 'lines', name: 'endless', label: 'I knead' }).replaceAll('&', '&amp;');
    const body = `<h1>Baker</h1><p>I knead.</p><a href="${endless}" style="display: block; height: 400mm"></a><p>Done.</p>`;
    const self = { names: [], permalinks: [], anchors: [undefined] };
    const print = await printDocument(printer, { body });
    tall = await finishPdf(print, makeFacts(), self, body, undefined, { form: formOf('self'), font });
    for (const side of ['self', 'manager'] as const) {
      const line = fieldLink({ kind: 'line', name: `knead:${side}`, label: 'I knead' });
      const box = 'style="display: inline-block; width: 50mm; height: 8mm"';
      const states = ['a', 'b'].map((state) => {
        const link = fieldLink({
          kind: 'choice',
          name: `stand:${side}`,
          label: `Stand ${state}`,
          group: 'Stand',
          state,
        });
        return `<a href="${link.replaceAll('&', '&amp;')}" style="display: inline-block; width: 5mm; height: 5mm"></a>`;
      });
      const body = `<h1>Baker</h1><p>I knead. <a href="${line.replaceAll('&', '&amp;')}" ${box}></a></p><p>Stand ${states.join(' ')}</p>`;
      const print = await printDocument(printer, { body });
      parts.set(side, {
        id: side,
        pdf: await preparePart(print, body, undefined, { form: formOf(side), font }),
        pages: 1,
        anchors: [undefined],
        title: side,
        depth: 0,
        names: [side],
        permalinks: [],
        start: 'any',
        numbered: false,
        language: 'en',
      });
    }
  });
});

let tall: Uint8Array;

const merged = (...sides: ReviewSide[]) =>
  mergePdfs(
    sides.flatMap((side) => parts.get(side) ?? []),
    makeFacts(),
    new Map(),
  ).pdf;

test('a pack has the fields and forms of all its parts, is filled in and conforms', async () => {
  const pack = merged('self', 'manager');
  expect(await readFacts(pack)).toMatchObject({ fields: 4, claims: ['PDF/UA-1'], pages: 2 });
  const values = new Map([
    ['knead:self', 'Každý den'],
    ['stand:self', 'b'],
    ['knead:manager', 'Κάθε μέρα'],
    ['stand:manager', 'a'],
  ]);
  const saved = await fillWithPdfium(pack, values);
  const read = await readForms(saved);
  expect(read.forms).toEqual([formOf('self'), formOf('manager')]);
  expect(new Map([...read.values].sort())).toEqual(new Map([...values].sort()));
  if (!(await canValidate())) return;
  expect(await readFacts(tall)).toMatchObject({ fields: 1, links: [], pages: 2 });
  const faults = await validatePdfs(
    new Map([
      ['pack', pack],
      ['filled', saved],
      ['a field longer than a page', tall],
    ]),
  );
  expect(faults.filter((line) => line.includes(' ua1 '))).toEqual([]);
});

test('a pack cannot have one form twice, since what is written into one would stand in both', () => {
  expect(() => merged('self', 'self')).toThrow('two fields that are called "knead:self"');
});

test('a file of another tool has no form of ours, and its fields are read all the same', async () => {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create();
  document.addPage();
  document.getForm().createTextField('person.name').setText('Zoë');
  expect(await readForms(await document.save())).toMatchObject({
    forms: [],
    values: new Map([['person.name', 'Zoë']]),
  });
});

test('a form in letters that its font lacks leaves fonts to viewers, and any other is written in its own', () => {
  const form = formOf('self');
  expect(fieldStyle(form)).not.toBe(fieldStyle({ ...form, language: 'ja' }));
  expect(fieldStyle({ ...form, person: '山田太郎' })).toBe(fieldStyle({ ...form, language: 'ja' }));
  expect(fieldStyle({ ...form, language: 'pl' })).toBe(fieldStyle({ ...form, role: 'Пекарь – № 1' }));
});

test('the font of fields has a glyph for each letter of Europe, and a box for any other', async () => {
  const { program, glyphs } = await loadFieldFont();
  const points = new Set(glyphs.map(({ point }) => point));
  const asked = 'Žluťoučký Łódź ăâđêôơư Ωμέγα Ёжик ґ “–” € … ẞ İı Šš Ÿ ƒ†';
  expect([...asked].filter((letter) => !points.has(letter.codePointAt(0)))).toEqual([]);
  const font = create(Buffer.from(program)) as Font;
  const square = font.getGlyph(1);
  expect(square.path.commands.filter(({ command }) => command === 'moveTo')).toHaveLength(2);
  const [composed, simple] = ['Ž', 'Z'].map((letter) =>
    glyphs.findIndex(({ point }) => point === letter.codePointAt(0)),
  );
  expect(font.getGlyph(composed ?? 0).bbox.height).toBeGreaterThan(font.getGlyph(simple ?? 0).bbox.height);
  expect(font.getGlyph(composed ?? 0).bbox.width).toBe(font.getGlyph(simple ?? 0).bbox.width);
});
