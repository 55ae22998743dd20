import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import { answersOf, fieldName, type ReviewForm, standValue } from '../../src/domain/review-form.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readForms } from '../../src/pdf/forms/read-forms.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { fillWithPdfJs } from '../support/forms/fill-with-pdf-js.js';
import { fillWithPdfium } from '../support/forms/fill-with-pdfium.js';
import { rastersWithFields } from '../support/forms/raster-with-fields.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

const page = (title: string, rest: string, text: string) =>
  `---\ntitle: ${title}\npermalink: /b${rest}\n---\n\n${text}\n`;
const row = (area: string, ...statements: string[]) => `| ${area} | ${statements.join(' <br><br> ')} |`;
const table = (...rows: string[]) => `| Area | Description |\n|---|---|\n${rows.join('\n')}\n`;
const longest = `I keep ${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2)} calm.`;
const many = Array.from({ length: 12 }, (_, at) => `I serve guest number ${at + 1}, whatever the weather.`);
const endless = `I taste ${'what others bake, and '.repeat(200)}say so.`;

/** A level with areas, one of prose alone, one of nothing; and a craft of a single level. */
const pages = {
  'index.md': '---\ntitle: Bakery\npermalink: /b\nhas_children: true\n---\n\n# Bakery\n\nHello.\n',
  'craft.md': page(
    'Baking',
    '/baking\nparent: Bakery',
    '# Baking\n\nWe bake.\n\n## Dough\n\nIt rises.\n\n## 🛍️ Shop\n\nIt sells.',
  ),
  'level1.md': page(
    'Level 1',
    '/baking/level1\nparent: Baking',
    `# Baker - Level 1\n\nI begin.\n\n${table(row('Dough', 'I knead.', 'I greet everyone.', longest), row('🛍️ Shop', 'I greet everyone.', ...many))}`,
  ),
  'level2.md': page(
    'Level 2',
    '/baking/level2\nparent: Baking',
    `# Baker - Level 2\n\nI know the trade.\n\n## At the oven\n\n- I watch the heat.\n- I write down what I learn.`,
  ),
  'level3.md': page('Level 3', '/baking/level3\nparent: Baking', '# Baker - Level 3'),
  'alone.md': page(
    'Tasting',
    '/tasting\nparent: Bakery',
    '# Tasting\n\nWe taste.\n\n## Bread\n\nIt is good.',
  ),
  'alone1.md': page(
    'Level 1',
    '/tasting/level1\nparent: Tasting',
    `# Taster - Level 1\n\n${table(row('Bread', endless))}`,
  ),
};

const typed = [
  'I led the ovens over Christmas – “never cold”.',
  'Žluťoučký kůň pekl chléb; zażółć gęślą jaźń.',
  'Το ψωμί φούσκωσε, και η Ελλάδα χάρηκε.',
  'I baked for the whole street, and then for the next one. '.repeat(12).trim(),
  'Хлеб и соль\nна двух строках',
];
const japanese = '毎朝パンを焼きました';

describe('a review sheet', () => {
  let report: BuildReport;
  let output: string;
  let folder: string;
  let own: Uint8Array;
  const bytesOf = (ending: string) => {
    const found = report.artifacts.find(({ path }) => path.endsWith(ending));
    if (found === undefined) throw new Error(`There is no ${ending}.`);
    return readFile(join(output, found.path));
  };

  beforeAll(async () => {
    folder = join(await scratchFolder(), 'framework');
    output = await scratchFolder();
    await mkdir(folder, { recursive: true });
    for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
    // A second time past the cache, too: the same bytes.
    report = await buildIn({ folder, output, products: ['review'], papers: ['a5'], verify: true });
    own = await bytesOf('baking-level1-review.pdf');
  });

  it('is made for each side of each level, an empty one and a lone one too, and never on A5', () => {
    expect(report.artifacts.map(({ path, paper }) => [path.split('/').at(-1), paper])).toEqual(
      ['baking-level1', 'baking-level2', 'baking-level3', 'tasting-level1'].flatMap((level) => [
        [`${level}-review.pdf`, 'a4'],
        [`${level}-review-manager.pdf`, 'a4'],
      ]),
    );
  });

  it('is whole: every word of the framework, claims, tags, fonts, and PDF/UA-1', async () => {
    const source = await readFolder(folder);
    const { framework } = makeFramework(source, { siteUrl: undefined });
    if (framework === undefined) throw new Error('The bakery does not load.');
    const { faults, words } = await verifyOutput(
      {
        output,
        source: { folder, framework, adverts: [], pages: pageSources(source, undefined) },
        conformance: await canValidate(),
      },
      { cwd: output, env: process.env, signal: new AbortController().signal, progress: () => undefined },
    );
    expect(faults).toEqual([]);
    // The empty level has no words.
    expect(words?.files).toBe(6);
    const { claims, fields } = await readFacts(own);
    expect(claims).toEqual(['PDF/UA-1']);
    // Two for each statement, two for each next step, and a name and a date of both.
    expect(fields).toBe(16 * 2 + 3 * 2 + 4);
  });

  it('says of itself whose sheet it is and what it asks', async () => {
    const { forms, values } = await readForms(own);
    expect(values.size).toBe(0);
    expect(forms).toHaveLength(1);
    const [form] = forms;
    expect(form).toMatchObject({
      framework: { title: 'Bakery' },
      craft: { name: 'Baking' },
      key: 'baking-level1',
      role: 'Baker',
      side: 'self',
      scale: ['Not yet', 'In parts', 'Yes', 'Beyond'],
    });
    const ids = form?.statements.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    const greetings = form?.statements.filter(({ text }) => text === 'I greet everyone.') ?? [];
    expect(greetings.map(({ area }) => area)).toEqual(['Dough', '🛍️ Shop']);
    expect(greetings[1]?.id).toBe(`${greetings[0]?.id}-2`);
    const [prose] = (await readForms(await bytesOf('baking-level2-review.pdf'))).forms;
    expect(prose?.statements.map(({ area, text }) => [area, text])).toEqual([
      ['', 'I know the trade.'],
      ['At the oven', 'I watch the heat.'],
      ['At the oven', 'I write down what I learn.'],
    ]);
    expect((await readForms(await bytesOf('baking-level3-review.pdf'))).forms[0]?.statements).toEqual([]);
  });

  it('has fields in reading order, each with a name that is spoken, beside its statement', async () => {
    const fields = await fieldsOf(own);
    const [form] = (await readForms(own)).forms;
    expect(fields.every(({ label }) => label.length > 5)).toBe(true);
    const expected = form?.statements.flatMap(({ id }) => [
      ...Array(4).fill(`${id}:self:stand`),
      `${id}:self:evidence`,
    ]);
    expect(fields.map(({ name }) => name).slice(0, expected?.length)).toEqual(expected);
    expect(fields.slice(0, 5).map(({ label }) => label)).toEqual([
      ...['Not yet', 'In parts', 'Yes', 'Beyond'].map((word) => `Dough – I knead. – Where I stand – ${word}`),
      'Dough – I knead. – My evidence',
    ]);
    // All of a statement's stand on one page, and the room to write has four lines.
    for (const { id } of form?.statements ?? []) {
      const its = fields.filter(({ name }) => name.startsWith(`${id}:`));
      expect(new Set(its.map(({ page: number }) => number)).size).toBe(1);
      const [, bottom = 0, , top = 0] = its.at(-1)?.rect ?? [];
      expect(top - bottom).toBeGreaterThanOrEqual(46);
    }
    // No statement of an area stands alone on a page, and next steps are signed where they stand.
    for (const area of new Set(form?.statements.map((statement) => statement.area))) {
      const ids = form?.statements.filter((statement) => statement.area === area).map(({ id }) => id) ?? [];
      const pageOf = (id: string) => fields.find(({ name }) => name === `${id}:self:evidence`)?.page;
      for (const number of new Set(ids.map(pageOf))) {
        expect(ids.filter((id) => pageOf(id) === number).length).toBeGreaterThan(1);
      }
    }
    const close = fields.filter(({ name }) => /:(next|sign):/.test(name));
    expect(new Set(close.map(({ page: number }) => number)).size).toBe(1);
    // Each page tells whose view of which role it is, the first by whose name is written there.
    const texts = await textsOfPages(own);
    expect(texts[0]).toMatch(/Review sheet, employee’s view.*Employee/);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => !/Review sheet, employee’s view.*Baker/.test(text))).toEqual([]);
    for (const { rect } of fields) {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect;
      expect(left >= 0 && bottom >= 0 && right <= 842 && top <= 595.5).toBe(true);
    }
    // Heads that stand again are for the eye alone, and a long statement has one field all the same.
    const { blocks, stray } = await readAloud(own);
    expect(blocks.filter(({ text }) => text === 'Where I stand')).toHaveLength(1);
    expect(stray).toEqual([]);
    const lone = await fieldsOf(await bytesOf('tasting-level1-review.pdf'));
    expect(lone.filter(({ name }) => name.endsWith(':evidence'))).toHaveLength(1);
  });

  const viewers = { 'pdf.js': fillWithPdfJs, PDFium: fillWithPdfium };
  const others = { 'pdf.js': fillWithPdfium, PDFium: fillWithPdfJs };

  it('keeps every answer that pdf.js and PDFium save, one after the other too, and draws it', async () => {
    const [form] = (await readForms(own)).forms;
    if (form === undefined) throw new Error('The file carries no form.');
    const values = valuesFor(form);
    const filled = new Map<string, Uint8Array>();
    for (const viewer of ['pdf.js', 'PDFium'] as const) {
      const saved = await viewers[viewer](own, values);
      filled.set(viewer, saved);
      const back = await readForms(saved);
      expect(back.forms, viewer).toEqual([form]);
      expect(Object.fromEntries(back.values), viewer).toEqual(Object.fromEntries(values));
      const { statements, signed } = answersOf(form, back.values);
      expect(statements[2]).toEqual({ id: form.statements[2]?.id, stand: 'Yes', evidence: typed[2] });
      expect(signed.self.name).toBe('Zoë Łukasińska');
      const again = await others[viewer](saved, new Map([[nameOf(form, 0), 'Changed: ł']]));
      expect((await readForms(again)).values.get(nameOf(form, 0)), viewer).toBe('Changed: ł');
      expect((await readForms(again)).values.size, viewer).toBe(values.size);
      const rasters = await rastersWithFields(saved);
      const fields = await fieldsOf(saved);
      const isSeen = ({ page: number, rect, isOn }: DrawnField) =>
        rasters[number - 1]?.hasInk(isOn === undefined ? rect : within(rect), 60) === (isOn ?? true);
      expect(
        fields.filter((field) => values.has(field.name) && !isSeen(field)).map(({ name }) => name),
        viewer,
      ).toEqual([]);
    }
    if (!(await canValidate())) return;
    const faults = await validatePdfs(filled);
    expect(faults.filter((line) => line.includes(' ua1 '))).toEqual([]);
  });

  it('keeps answers in scripts that its font does not have', async () => {
    const [form] = (await readForms(own)).forms;
    if (form === undefined) throw new Error('The file carries no form.');
    for (const fill of Object.values(viewers)) {
      const saved = await fill(own, new Map([[nameOf(form, 1), japanese]]));
      expect((await readForms(saved)).values.get(nameOf(form, 1))).toBe(japanese);
    }
  });
});

function nameOf(form: ReviewForm, at: number): string {
  return fieldName(form, { kind: 'evidence', statement: form.statements[at]?.id ?? '' });
}

function valuesFor(form: ReviewForm): Map<string, string> {
  const answers = form.statements.flatMap(({ id }, at): [string, string][] => [
    [fieldName(form, { kind: 'stand', statement: id }), standValue(at % 4)],
    [fieldName(form, { kind: 'evidence', statement: id }), typed[at % typed.length] ?? ''],
  ]);
  return new Map([
    ...answers,
    [fieldName(form, { kind: 'next', step: 1, part: 'what' }), typed[3] ?? ''],
    [fieldName(form, { kind: 'next', step: 1, part: 'when' }), 'Září'],
    [fieldName(form, { kind: 'sign', who: 'self', part: 'name' }), 'Zoë Łukasińska'],
    [fieldName(form, { kind: 'sign', who: 'manager', part: 'date' }), '1.9.2026'],
  ]);
}

interface DrawnField {
  readonly name: string;
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly rect: readonly number[];
  /** Of a choice: whether it is this one. */
  readonly isOn: boolean | undefined;
}

/** All fields in the order of each page, as pdf.js finds them. */
async function fieldsOf(bytes: Uint8Array): Promise<DrawnField[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const found: DrawnField[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    for (const annotation of await (await document.getPage(number)).getAnnotations()) {
      const {
        subtype,
        fieldName: name,
        alternativeText,
        rect,
        fieldType,
        fieldValue,
        buttonValue,
      } = annotation;
      if (subtype !== 'Widget') continue;
      const isOn = fieldType === 'Btn' ? fieldValue === buttonValue : undefined;
      found.push({ name, label: alternativeText ?? '', page: number, rect, isOn });
    }
  }
  await task.destroy();
  return found;
}

async function textsOfPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return texts;
}

/** The middle of a ring, where its disc is. */
function within([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): number[] {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return [x - 2, y - 2, x + 2, y + 2];
}
