import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import { fieldName } from '../../src/domain/review-form.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readForms } from '../../src/pdf/forms/read-forms.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { fillWithPdfJs } from '../support/forms/fill-with-pdf-js.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

const row = (area: string, ...statements: string[]) => `| ${area} | ${statements.join(' <br><br> ')} |`;
const table = (...rows: string[]) => `| Area | Description |\n|---|---|\n${rows.join('\n')}\n`;
const many = (count: number, what: string) =>
  Array.from(
    { length: count },
    (_, at) => `I ${what} number ${at + 1}, whatever the weather on that day is.`,
  );
const level = (number: number, text: string, more = '', role = `Baker - Level ${number}`) =>
  `---\ntitle: Level ${number}\nsummary: Rung ${number} in short.\npermalink: /b/baking/level${number}\nparent: Baking\n${more}---\n\n# ${role}\n\n${text}`;

const pages: Readonly<Record<string, string>> = {
  'index.md': '---\ntitle: Bakery\npermalink: /b\nhas_children: true\n---\n\n# Bakery\n\nHello.\n',
  'craft.md': `---
title: Baking
permalink: /b/baking
parent: Bakery
questions:
  Dough: How does your dough *rise*?
  Shop:
    - What do guests ask for?
    - "And you say: what?"
  Dogh: Nobody is asked this.
---

# Baking

We bake.

## Dough

It rises.

## Shop

It sells.
`,
  'level1.md': level(
    1,
    table(row('Dough', 'I knead small batches.'), row('Shop', 'I greet everyone.')),
    'questions: { Dough: "<script>x()</script> Show **me** <b onclick=\'x()\'>a loaf</b>.", Shop: { a: b } }\n',
  ),
  'level2.md': level(2, 'I bake as I like, and say so in no table.'),
  'level3.md': level(
    3,
    table(row('Dough', ...many(30, 'bake loaf')), row('Shop', ...many(80, 'serve guest'))),
  ),
  'level4.md': level(
    4,
    table(...Array.from({ length: 27 }, (_, at) => row(`Area ${at + 1}`, ...many(3, 'do it')))),
  ),
  'level5.md': level(
    5,
    table(row('生地', '私は大きな生地をこねます。'), row('お店', '私は毎日お客様にご挨拶をします。')),
    'lang: ja\n',
    'パン職人 - Level 5',
  ),
  'level6.md': level(
    6,
    table(row('العجين', 'أعجن كميات كبيرة كل صباح.'), row('المتجر', 'أرحّب بالجميع.')),
    'lang: ar\n',
    'خبّاز - Level 6',
  ),
  'alone.md': '---\ntitle: Selling\npermalink: /b/selling\nparent: Bakery\n---\n\n# Selling\n\nWe sell.\n',
  'selling1.md': `---\ntitle: Level 1\npermalink: /b/selling/level1\nparent: Selling\n---\n\n# Seller - Level 1\n\n${table(row('Shop', 'I sell.'))}`,
  '_questions/rung-two.md':
    '---\ncraft: baking\nlevel: 2\n---\n\n# For bakers\n\nWhat do you bake at home?\n\n## Shop\n\nNobody is asked this.\n',
  '_questions/selling.md': '---\ncraft: Selling\n---\n\n# Shop\n\n1. What did you sell last?\n',
  '_questions/of-nobody.md': '---\ncraft: Bakin\n---\n\nNobody is asked this.\n',
  '_questions/README.md': 'How we ask.',
};

describe('a scorecard', () => {
  let report: BuildReport;
  let output: string;
  let folder: string;
  const file = (ending: string) => {
    const found = report.artifacts.find(({ path }) => path.endsWith(ending));
    return readFile(join(output, found?.path ?? ending));
  };
  const said = async (ending: string) =>
    (await readAloud(await file(ending))).blocks
      .filter(({ role }) => role !== 'Lbl')
      .map(({ role, text }) => `${role} ${text}`);

  beforeAll(async () => {
    folder = join(await scratchFolder(), 'framework');
    output = await scratchFolder();
    for (const [path, text] of Object.entries(pages)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    report = await buildIn({ folder, output, products: ['scorecard', 'promotion'], papers: ['a5'] });
  });

  it('says at its line what is asked of nobody, with what was probably meant', () => {
    const found = report.diagnostics
      .filter(({ code }) => /question/.test(code))
      .map(
        ({ place, code, what, fix }) => `${place.file}:${place.line}:${place.column} ${code} ${what} ${fix}`,
      );
    expect(found).toEqual([
      expect.stringMatching(
        /^_questions\/of-nobody\.md:2:8 bad-questions No craft .*"Bakin".* Did you mean "Baking"\?$/,
      ),
      expect.stringMatching(
        /^_questions\/rung-two\.md:10:1 question-unknown-area Level 2 says nothing .*"Shop"/,
      ),
      expect.stringMatching(/^craft\.md:10:3 question-unknown-area .*"Dogh".* Did you mean "Dough"\?$/),
      expect.stringMatching(/^level1\.md:6:\d+ bad-questions .*about "Shop"/),
    ]);
  });

  it('asks about each area what its level wrote, else its craft, and nothing that runs', async () => {
    const blocks = await said('baking-level1-scorecard.pdf');
    expect(blocks.slice(0, 8)).toEqual([
      'P Interview scorecard · Level 1 of 6',
      'H1 Baker',
      'P Rung 1 in short.',
      'P Candidate',
      'P Interviewer',
      'P Date',
      'P One copy for each interviewer. Write what you heard and saw, area by area; decide only afterwards, in words.',
      'P What this level expects',
    ]);
    expect(blocks.slice(9, 17)).toEqual([
      'H2 Dough',
      'LBody I knead small batches.',
      'P Show me a loaf.',
      'H2 Shop',
      'LBody I greet everyone.',
      'LBody What do guests ask for?',
      'LBody And you say: what?',
      'H2 My recommendation',
    ]);
  });

  it('asks of a level without areas about all that it says, and of a page by its title', async () => {
    const blocks = await said('baking-level2-scorecard.pdf');
    const from = blocks.indexOf('H2 The role as a whole');
    expect(blocks.slice(from + 1, from + 4)).toEqual([
      'P I bake as I like, and say so in no table.',
      'P What do you bake at home?',
      'H2 My recommendation',
    ]);
    expect(await said('selling-level1-scorecard.pdf')).toContain('LBody What did you sell last?');
    expect(
      (await Promise.all([1, 2, 3, 4].map((n) => said(`baking-level${n}-scorecard.pdf`)))).join(),
    ).not.toContain('Nobody is asked this');
  });

  it('fills its sheets with lines and parts no area that one sheet holds', async () => {
    for (const number of [1, 4]) {
      const pdf = await readPdf(await file(`baking-level${number}-scorecard.pdf`));
      const texts = pdf.map((page) => page.map(({ text }) => text));
      for (const name of texts.flat().filter((text) => /^Area \d+$/.test(text))) {
        const page = texts.find((each) => each.includes(name)) ?? [];
        expect(page.slice(page.indexOf(name), page.indexOf(name) + 7).join(' '), name).toMatch(/number 3/);
      }
      // The panel has a sheet of its own, and no other is without a head.
      expect(texts.at(-1)?.join(' ')).toContain('The panel’s decision');
      for (const page of texts.slice(0, -2)) expect(page).toContain('What this level expects');
    }
  });

  it('puts the panel on no back of a sheet, but lines for notes, and sets nothing smaller than 8 points', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const pages = await readPdf(await file(`baking-level${number}-scorecard.pdf`));
      expect(pages.length % 2, `level ${number}`).toBe(1);
      for (const page of pages) {
        // All but the foot, which no page may have alone.
        const sizes = page.flatMap(({ y, size }) => (y < 770 ? [size] : []));
        expect(sizes.length).toBeGreaterThan(0);
        expect(Math.min(...sizes)).toBeGreaterThan(7.9);
      }
    }
    const [first, back, panel] = await readPdf(await file('baking-level1-scorecard.pdf'));
    expect(first?.some(({ text }) => text === 'My recommendation')).toBe(true);
    expect(back?.[0]?.text).toBe('Notes');
    expect(panel?.map(({ text }) => text)).toContain('Interview scorecard · Baker, Level 1');
  });

  it('is for those who ask: nothing for candidates holds a question', async () => {
    const { framework } = makeFramework(await readFolder(folder), {
      siteUrl: undefined,
      audience: 'candidate',
    });
    expect(JSON.stringify(framework?.crafts)).not.toMatch(/loaf<|guests ask|sell last/);
  });

  it('stands apart from packets, which bind two levels, their step and a review sheet with bookmarks that land', async () => {
    const packets = report.artifacts.filter(({ product }) => product === 'promotion');
    // A craft of one level has no step.
    expect(packets.map(({ path }) => path)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `baking/baking-level${number}-promotion.pdf`),
    );
    expect(new Set(report.artifacts.map(({ paper }) => paper))).toEqual(new Set(['a4']));
    const facts = await readFacts(await file('level1-promotion.pdf'));
    expect(facts.outline.map(({ title, page }) => [title, page])).toEqual([
      ['Cover', 1],
      ['Baker, Level 1', 3],
      ['Baker, Level 2', 5],
      ['From Level 1 to Baker, Level 2', 7],
      ['Review sheet, employee’s view', 9],
    ]);
    // Its fields are there to be filled in, and are found by whoever collects them.
    expect(facts.claims).toEqual(['PDF/UA-1']);
    const { forms } = await readForms(await file('level1-promotion.pdf'));
    expect(forms.map(({ key }) => key)).toEqual(['baking-level1']);
    const [cover = '', ...more] = await said('level1-promotion.pdf');
    expect([cover, ...more.slice(0, 3)]).toEqual([
      'H1 From Level 1 to Baker, Level 2',
      'P Promotion packet · Bakery',
      'LBody 1 Baker',
      'LBody 2 Baker',
    ]);
  });

  it('takes what somebody wrote into a packet, as text, and keeps it nowhere else', async () => {
    const packet = await file('level1-promotion.pdf');
    const [form] = (await readForms(packet)).forms;
    const statement = form?.statements[0]?.id ?? '';
    if (form === undefined) throw new Error('The packet has no form.');
    const top = await scratchFolder();
    const answered = join(top, 'ann.pdf');
    const values = new Map([
      [fieldName(form, { kind: 'evidence', statement }), 'Žluťoučký kůň, ' + '面接'],
      [fieldName(form, { kind: 'sign', who: 'self', part: 'name' }), 'Ann Example'],
    ]);
    await writeFile(answered, await fillWithPdfJs(packet, values));
    const made = await buildIn({
      folder,
      output: join(top, 'out'),
      products: ['promotion'],
      answers: answered,
    });
    expect(made.artifacts.map(({ path }) => path)).toEqual(['baking/baking-level1-promotion.pdf']);
    const pdf = await readFile(join(top, 'out', made.artifacts[0]?.path ?? ''));
    const { blocks } = await readAloud(pdf);
    expect(blocks.map(({ text }) => text).join(' ')).toMatch(/Ann Example.*Žluťoučký kůň, 面接/);
    const { claims, title, outline } = await readFacts(pdf);
    expect(claims).toEqual(['PDF/UA-1', 'PDF/A-2A']);
    expect(outline.at(-1)?.title).toBe('Review sheet, employee’s view');
    expect(`${title} ${JSON.stringify(made)}`).not.toContain('Ann');
    const refused = (answers: string) => buildIn({ folder, output: top, products: ['promotion'], answers });
    await expect(refused(join(folder, 'craft.md'))).rejects.toMatchObject({ code: 'answers-unreadable' });
    await expect(refused(join(output, 'manifest.json'))).rejects.toMatchObject({
      code: 'answers-unreadable',
    });
  });

  it('holds with the packet every word in order, and conforms', async () => {
    const source = await readFolder(folder);
    const { framework } = makeFramework(source, { siteUrl: undefined });
    if (framework === undefined) throw new Error('The bakery does not load.');
    const { faults, words } = await verifyOutput(
      {
        output,
        source: { folder, framework, adverts: [], pages: pageSources(source, undefined) },
        conformance: false,
      },
      { cwd: output, env: process.env, signal: new AbortController().signal, progress: () => undefined },
    );
    expect(faults).toEqual([]);
    expect(words?.words).toBeGreaterThan(4000);
    if (!(await canValidate())) return;
    const some = report.artifacts.filter(({ path }) => /level[1456]-scorecard|level5-promotion/.test(path));
    const pdfs = await Promise.all(
      some.map(async ({ path }) => [path, await readFile(join(output, path))] as const),
    );
    // A packet has fields, and so claims no PDF/A; all else that it asks for is there.
    const wrong = await validatePdfs(new Map(pdfs));
    expect(wrong.filter((line) => !/promotion\.pdf 2a 6\.6\.4-1 /.test(line))).toEqual([]);
  });
});
