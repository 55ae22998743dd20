import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readAloud, type SpokenBlock } from '../../src/pdf/read-aloud.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { checkTags } from '../pdf/check-tags.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const row = (area: string, ...statements: string[]) => `| ${area} | ${statements.join(' <br><br> ')} |`;
const table = (...rows: string[]) => `| Area | Description |\n|---|---|\n${rows.join('\n')}\n`;
const many = (count: number, what: string) =>
  Array.from(
    { length: count },
    (_, at) => `I ${what} number ${at + 1}, whatever the weather on that day may be.`,
  );

const rungs = {
  1: table(row('Dough', 'I knead small batches.', 'I clean the bench.'), row('Shop', 'I greet everyone.')),
  2: table(
    row('Dough', 'I knead small and large batches.', 'I keep a starter alive.'),
    row('Shop', 'I greet everyone.', 'I clean the bench.'),
    row('Communication', 'I open the bakery.'),
  ),
  3: table(row('Dough', ...many(30, 'bake loaf')), row('Shop', ...many(80, 'serve guest'))),
  4: table(row('Dough', ...many(20, 'plan oven')), row('Shop', ...many(90, 'train colleague'))),
};

describe('a step-up sheet', () => {
  let report: BuildReport;
  let output: string;
  let folder: string;
  const ofRung = (number: number) => readFile(join(output, report.artifacts[number - 1]?.path ?? ''));

  beforeAll(async () => {
    folder = join(await scratchFolder(), 'framework');
    output = await scratchFolder();
    await mkdir(folder, { recursive: true });
    const pages = {
      'index.md': '---\ntitle: Bakery\npermalink: /b\nhas_children: true\n---\n\n# Bakery\n\nHello.\n',
      'craft.md':
        '---\ntitle: Baking\npermalink: /b/baking\nparent: Bakery\n---\n\n# Baking\n\nWe bake.\n\n## Dough\n\nIt rises.\n\n## Shop\n\nIt sells.\n\n## Communication\n\nIt is said.\n',
      ...Object.fromEntries(
        Object.entries(rungs).map(([number, text]) => [
          `level${number}.md`,
          `---\ntitle: Level ${number}\nsummary: Rung ${number} in short.\npermalink: /b/baking/level${number}\nparent: Baking\n---\n\n# Baker - Level ${number}\n\nI begin.\n\n${text}`,
        ]),
      ),
    };
    for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
    report = await buildIn({ folder, output, products: ['step-up'], papers: ['a5'] });
  });

  it('is made for each rung that has one above, and never on A5', async () => {
    expect(report.artifacts.map(({ path, pages }) => [path.slice(-20), pages > 1])).toEqual([
      ['g-level1-step-up.pdf', false],
      ['g-level2-step-up.pdf', true],
      ['g-level3-step-up.pdf', true],
    ]);
    expect(report.artifacts.map(({ paper }) => paper)).toEqual(['a4', 'a4', 'a4']);
  });

  it('tells by eye and by ear what stays, what grows and what is new, area by area', async () => {
    const { blocks } = await readAloud(await ofRung(1));
    expect(said(blocks)).toEqual([
      'H1 From Level 1 to Baker, Level 2',
      'P Level 1 → Level 2 of 4',
      'TH Area',
      'P Level 1, today',
      'P Rung 1 in short.',
      'P Level 2, next',
      'P Rung 2 in short.',
      'P My evidence',
      'P Work I can point to',
      'H2 Dough',
      'LBody I knead small batches.',
      'Figure Grows from the statement beside it',
      'LBody I knead small and large batches.',
      'Figure New',
      'LBody I keep a starter alive.',
      'H2 Shop',
      'LBody I greet everyone.',
      'LBody I clean the bench.',
      'Figure Stays',
      'LBody I greet everyone.',
      'Figure Stays',
      'LBody I clean the bench. (from Dough)',
      'H2 Communication',
      'Figure New',
      'LBody I open the bakery.',
      'P New Grows from the statement beside it Stays',
    ]);
  });

  it('explains the signs that stand on it and no other', async () => {
    for (const rung of [1, 2, 3]) {
      const { blocks } = await readAloud(await ofRung(rung));
      const signs = new Set(blocks.flatMap(({ role, text }) => (role === 'Figure' ? [text] : [])));
      const known = ['New', 'Grows from the statement beside it', 'Stays'].filter((word) => signs.has(word));
      expect(blocks.at(-1)?.text, `rung ${rung}`).toBe(known.join(' '));
    }
  });

  it('breaks no name of an area within a word', async () => {
    const [page = []] = await readPdf(await ofRung(1));
    expect(page.map(({ text }) => text)).toContain('Communication');
  });

  it('sets statements that belong together in one line', async () => {
    const [page = []] = await readPdf(await ofRung(1));
    const lineOf = (words: string) =>
      page.filter(({ text }) => text.startsWith(words)).map(({ y }) => Math.round(y));
    const [below, above] = lineOf('I knead small');
    expect(below).toBeDefined();
    expect(above).toBe(below);
    expect(new Set(lineOf('I greet everyone')).size).toBe(1);
  });

  it('says on every page of a long one whose columns they are, and to those who hear it once', async () => {
    const pages = await readPdf(await ofRung(3));
    for (const page of pages.slice(0, 2)) {
      expect(page.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['Level 3, today', 'Level 4, next']),
      );
    }
    const { blocks, stray } = await readAloud(await ofRung(3));
    expect(blocks.filter(({ text }) => text === 'Level 3, today')).toHaveLength(1);
    expect(stray).toEqual([]);
    const astray = (await checkTags(await ofRung(3))).filter((problem) => problem.includes('annotation'));
    expect(astray, 'heads that stand again link to nothing').toEqual([]);
  });

  it('holds every word of both levels in order, and no text over another', async () => {
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
    expect(words?.words).toBeGreaterThan(2000);
    for (const number of [1, 2, 3]) {
      for (const page of await readPdf(await ofRung(number))) {
        const places = page.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
        expect(new Set(places).size).toBe(places.length);
      }
    }
  });
});

function said(blocks: readonly SpokenBlock[]): string[] {
  return blocks.map(({ role, text }) => `${role} ${text}`);
}
