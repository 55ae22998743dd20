import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readXlsx } from 'hucre/xlsx';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { checkTags } from '../pdf/check-tags.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

type Cell = (level: number, area: number) => readonly string[];

/** Pages of a craft whose levels say what `cell` tells, levels and areas from 0. */
function craftPages(id: string, levels: number, areas: readonly string[], cell: Cell, front = '') {
  const head = (title: string, permalink: string, parent: string) =>
    `---\ntitle: ${title}\npermalink: ${permalink}\nparent: ${parent}\n${front}---\n\n`;
  const rows = (level: number) =>
    areas.flatMap((area, at) => {
      const said = cell(level, at);
      return said.length === 0 ? [] : [`| ${area} | ${said.join(' <br><br> ')} |`];
    });
  return {
    [`${id}.md`]: `${head(id, `/b/${id}`, 'Bakery')}# ${id}\n\nWe bake.\n\n${areas.map((area) => `## ${area}\n\nIt is ${area}.\n\n`).join('')}`,
    ...Object.fromEntries(
      Array.from({ length: levels }, (_, level) => [
        `${id}${level + 1}.md`,
        `${head(`Level ${level + 1}`, `/b/${id}/level${level + 1}`, id)}# Baker - Level ${level + 1}\n\n${rows(level).length === 0 ? '' : `| Area | Description |\n|---|---|\n${rows(level).join('\n')}\n`}`,
      ]),
    ),
  };
}

const numbered = (count: number, what: string) =>
  Array.from({ length: count }, (_, at) => `${what} ${at + 1}`);

const sums = ['I weigh flour.', '=1+1', '-2 is said', '@you'];
const pages = {
  'index.md':
    '---\ntitle: Bakery\npermalink: /b\nhas_children: true\nequivalent: [[gaps/2, tall/1]]\n---\n\n# Bakery\n\nHello.\n',
  ...craftPages('long', 22, numbered(27, 'Area'), (level, area) =>
    numbered(2, `I see to oven ${level} and guest ${area} whatever the weather may be today, time`),
  ),
  // A level that says nothing, an area of one level alone, and one of none.
  ...craftPages('gaps', 3, ['Dough', 'Shop', 'Unsaid'], (level, area) =>
    level === 1 || area === 2 || (level === 2 && area === 1) ? [] : sums,
  ),
  ...craftPages('tall', 2, ['Dough', 'Shop'], (level, area) =>
    numbered(level + area === 1 ? 420 : 3, 'I bake on whatever the weather on that day may be, loaf'),
  ),
  ...craftPages('lone', 1, ['Dough'], () => sums),
  ...craftPages('yamin', 3, ['العجين'], () => ['أعجن الخبز كل يوم.'], 'lang: ar\n'),
};

describe('a poster', () => {
  let output: string;
  let folder: string;
  const file = (name: string) => readFile(join(output, name.split('-')[0] ?? '', name));
  const read = new Map<string, ReturnType<typeof readPdf>>();
  const runsOf = (name: string) => {
    const known = read.get(name) ?? file(name).then(readPdf);
    read.set(name, known);
    return known;
  };
  const sizesOf = async (name: string) => {
    const pdf = await PDFDocument.load(await file(name), { updateMetadata: false });
    return pdf
      .getPages()
      .map((page) => [page.getWidth(), page.getHeight()].map((side) => Math.round(side / 72)));
  };

  beforeAll(async () => {
    folder = join(await scratchFolder(), 'framework');
    output = await scratchFolder();
    await mkdir(folder, { recursive: true });
    for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
    const report = await buildIn({
      folder,
      output,
      products: ['matrix', 'matrix-xlsx', 'matrix-csv'],
      papers: ['letter'],
    });
    expect(report.artifacts).toHaveLength(16);
    expect(report.failed).toEqual([]);
  });

  it('takes the smaller paper where all of it fits, and sheets of the larger one by bands of levels', async () => {
    expect(await sizesOf('gaps-matrix.pdf')).toEqual([[17, 11]]);
    expect(await sizesOf('lone-matrix.pdf')).toEqual([[17, 11]]);
    const bands = await sizesOf('long-matrix.pdf');
    expect(bands.length).toBeGreaterThan(1);
    expect(new Set(bands.map((size) => [...size].sort().join('×')))).toEqual(new Set(['17×22']));
    const heads = (await runsOf('long-matrix.pdf')).map((page) =>
      page.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text)),
    );
    expect(heads.flat()).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
    const shares = heads.map(({ length }) => length);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
  });

  it('has print that may be read, whatever it holds', async () => {
    for (const name of ['long', 'gaps', 'tall', 'lone', 'yamin']) {
      const runs = (await runsOf(`${name}-matrix.pdf`)).flat();
      expect(Math.min(...runs.map(({ size }) => size)), name).toBeGreaterThanOrEqual(7.05 - 0.01);
    }
  });

  it('has its lowest rung on the line of the first area, though its title needs more room than the rungs do', async () => {
    for (const name of ['lone', 'gaps']) {
      const [page = []] = await runsOf(`${name}-matrix.pdf`);
      const at = (text: string) => page.find((run) => run.text === text)?.y ?? 0;
      expect(Math.abs(at('1') - at('Dough')), name).toBeLessThan(68);
    }
  });

  it('is a table to those who hear it, in which an empty cell is said, and heads that stand again are not', async () => {
    const { blocks, stray } = await readAloud(await file('gaps-matrix.pdf'));
    expect(stray).toEqual([]);
    expect(blocks.filter(({ text }) => text === 'Nothing at this level')).toHaveLength(6);
    expect(blocks.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual(['gaps']);
    expect(blocks.filter(({ role }) => role === 'H2').map(({ text }) => text)).toEqual([
      'Dough',
      'Shop',
      'Unsaid',
    ]);
    const long = await readAloud(await file('long-matrix.pdf'));
    expect(long.blocks.filter(({ text }) => text === 'long')).toHaveLength(1);
    expect(
      (await checkTags(await file('long-matrix.pdf'))).filter((each) => each.includes('annotation')),
    ).toEqual([]);
  });

  it('parts an area that is longer than a sheet, and no other', async () => {
    const runs = await runsOf('tall-matrix.pdf');
    const pagesOf = (word: string) =>
      runs.flatMap((page, at) => (page.some(({ text }) => text === word) ? [at] : []));
    expect(pagesOf('Dough')).toEqual([0]);
    expect(pagesOf('Shop')).toHaveLength(1);
  });

  it('runs from right to left where its language does', async () => {
    const [page = []] = await runsOf('yamin-matrix.pdf');
    const at = (number: string) => page.find(({ text }) => text === number)?.x ?? 0;
    expect(at('1')).toBeGreaterThan(at('2'));
    expect(at('2')).toBeGreaterThan(at('3'));
  });

  it('holds every word of every level', async () => {
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
    expect(words?.words).toBeGreaterThan(20_000);
  });

  it('shows all ladders, those side by side of which somebody says what is equal', async () => {
    const { blocks } = await readAloud(await readFile(join(output, 'b-matrix.pdf')));
    const said = blocks.map(({ role, text }) => `${role} ${text}`);
    expect(said.filter((each) => /^(?:H\d|TH) /.test(each))).toEqual([
      'H1 All ladders',
      'TH Not compared',
      'TH Equal rungs',
      'TH Not compared',
      'H2 lone',
      'H2 long',
      'H2 yamin',
    ]);
    expect(said.at(-1)).toMatch(/^P Levels of different crafts are not compared here; /);
  });

  it('shows all ladders in one row where their text is large enough for it', async () => {
    const within = await scratchFolder();
    const ladder = (id: string) => Object.entries(craftPages(id, 5, ['Dough'], () => []));
    const five = {
      'index.md': '---\ntitle: Five\npermalink: /b\nhas_children: true\n---\n\n# Five\n\nHello.\n',
      ...Object.fromEntries(['ada', 'bea', 'cid', 'dee', 'eve'].flatMap(ladder)),
    };
    for (const [path, text] of Object.entries(five)) await writeFile(join(within, path), text);
    const made = await scratchFolder();
    await buildIn({ folder: within, output: made, products: ['matrix'], papers: ['a4'] });
    const [page = [], ...more] = await readPdf(await readFile(join(made, 'b-matrix.pdf')));
    expect(more).toEqual([]);
    const heads = page.filter(({ text }) => /^(?:ada|bea|cid|dee|eve)$/.test(text));
    expect(heads.map(({ text }) => text)).toEqual(['ada', 'bea', 'cid', 'dee', 'eve']);
    expect(new Set(heads.map(({ y }) => Math.round(y))).size).toBe(1);
    expect(Math.min(...page.map(({ size }) => size))).toBeGreaterThan(7);
  });

  it('is a workbook and a table too, whose cells are text whatever they begin with', async () => {
    const { sheets, properties } = await readXlsx(new Uint8Array(await file('gaps-matrix.xlsx')), {
      readStyles: true,
    });
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]).toEqual(['Area', 'What it means', 'Level 1: Baker', 'Level 2: Baker', 'Level 3: Baker']);
    expect(rows[1]?.[2]).toBe(sums.map((text) => `• ${text}`).join('\n'));
    expect(properties?.title).toBe('gaps: spreadsheet of all levels');
    const csv = await readFile(join(output, 'lone', 'lone-matrix.csv'), 'utf8');
    expect(csv).toBe(
      `\ufeff"Area","What it means","Level 1: Baker"\r\n"Dough","It is Dough.","${sums.map((text) => `• ${text}`).join('\n')}"\r\n`,
    );
  });
});
