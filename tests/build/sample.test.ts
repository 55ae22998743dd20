import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArtifactRow, BuildReport } from '../../src/domain/build-report.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';
import { readLayout } from '../support/read-layout.js';
import { firstLost, inFull, sheetsOf, visibleWords, wordsOf } from '../support/visible-words.js';

let report: BuildReport;
let output: string;

beforeAll(async () => {
  output = await scratchFolder();
  report = await buildIn({ folder: sampleFolder, output, brands: ['vaarst'] });
});

const rowsOf = (product: string) => report.artifacts.filter((row) => row.product === product);
const textOf = async (row: ArtifactRow) =>
  (await pdfPages(await readFile(join(output, row.path)))).join('\n');
const sheetsIn = async (row: ArtifactRow) =>
  sheetsOf((await readAloud(await readFile(join(output, row.path)))).blocks, await areasOfFramework());

const sourceOf = (file: string) => readFile(join(sampleFolder, file), 'utf8');
const wordsIn = async (file: string) =>
  visibleWords(inFull(await sourceOf(file), { internal: await titleOfInternal() }));

async function titleOfInternal(): Promise<string> {
  return /^ {2}internal:\n {4}title: (.*)$/m.exec(await sourceOf('_config.yml'))?.[1] ?? '';
}

async function areasOfFramework(): Promise<Set<string>> {
  const crafts = await Promise.all((await craftsInOrder()).map((craft) => sourceOf(`${craft}/index.md`)));
  return new Set(crafts.flatMap((text) => [...text.matchAll(/^## (.*)$/gm)].map(([, name]) => name ?? '')));
}

async function filesOfFramework(): Promise<string[]> {
  return ['index.md', ...(await Promise.all((await craftsInOrder()).map(filesOfCraft))).flat()];
}

async function craftsInOrder(): Promise<string[]> {
  const crafts = await Promise.all(
    (await readdir(sampleFolder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(async ({ name }) => ({ name, order: await orderOf(`${name}/index.md`) })),
  );
  return crafts.sort((a, b) => a.order - b.order).map(({ name }) => name);
}

async function filesOfCraft(craft: string): Promise<string[]> {
  const levels = (await readdir(join(sampleFolder, craft)))
    .filter((name) => /^level\d+\.md$/.test(name))
    .sort();
  return ['index.md', ...levels].map((name) => `${craft}/${name}`);
}

async function orderOf(file: string): Promise<number> {
  return Number(/^nav_order: (\d+)$/m.exec(await sourceOf(file))?.[1]);
}

describe('the sample framework', () => {
  it('has nothing to complain of', () => {
    expect(report.diagnostics).toEqual([]);
    expect(report.failed).toEqual([]);
  });

  it('becomes a handout and a card of every level, an overview, a card set and a pack of every craft', () => {
    expect(rowsOf('handout')).toHaveLength(27);
    expect(rowsOf('card')).toHaveLength(27);
    expect(rowsOf('overview')).toHaveLength(5);
    expect(rowsOf('card-set')).toHaveLength(5);
    expect(rowsOf('step-up').map(({ pages }) => pages)).toEqual(Array.from({ length: 22 }, () => 1));
    expect(rowsOf('matrix').map(({ pages }) => pages)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(rowsOf('pack')).toHaveLength(6);
  });

  it('leaves air between a last line to write on and the rule of the next area', async () => {
    for (const row of rowsOf('step-up')) {
      const { width, bars } = await readLayout(await readFile(join(output, row.path)));
      // Rules are thin, and those of the last column at the right.
      const heights = bars.flatMap((bar) => (bar.x > 0.8 * width && bar.height < 1.5 ? [bar.y] : []));
      const sorted = heights.sort((a, b) => a - b);
      const gaps = sorted.slice(1).map((y, at) => y - (sorted[at] ?? 0));
      expect(gaps.length, row.path).toBeGreaterThan(10);
      expect(Math.min(...gaps), row.path).toBeGreaterThan(8);
    }
  });

  it('lists every file in the manifest with what it is and was made from', async () => {
    const manifest = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
    const path = 'devopsengineer/devopsengineer-level3-senior-handout.pdf';
    const row = manifest.artifacts.find((candidate: ArtifactRow) => candidate.path === path);
    expect(row).toMatchObject({
      product: 'handout',
      craft: 'devopsengineer',
      level: 3,
      brand: 'vaarst',
      paper: 'a4',
      pages: 1,
      sources: ['devopsengineer/index.md', 'devopsengineer/level3.md', 'index.md'],
    });
    // Of these the code that leads to the newest version takes three thousand.
    expect(row.bytes).toBeLessThan(34_000);
    expect(row.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("says every word of a level on its handout, in order and count, and no other word as its author's", async () => {
    for (const row of rowsOf('handout')) {
      const file = row.sources.find((path) => path.includes('level')) ?? '';
      const [sheet, ...more] = await sheetsIn(row);
      expect(more).toEqual([]);
      expect({ file, words: sheet?.written }).toEqual({ file, words: await wordsIn(file) });
    }
  });

  it('says below an area on a handout only what the page of the craft says of it', async () => {
    for (const row of rowsOf('handout')) {
      const craft = (await wordsIn(`${row.craft}/index.md`)).join(' ');
      const summaries = (await sheetsIn(row)).flatMap((sheet) => sheet.summaries);
      expect(summaries.length).toBeGreaterThan(0);
      for (const summary of summaries) expect(craft).toContain(wordsOf(summary).join(' '));
    }
  });

  it('says every word of a craft on its overview, in order and count', async () => {
    for (const row of rowsOf('overview')) {
      const file = `${row.craft}/index.md`;
      const [sheet, ...more] = await sheetsIn(row);
      expect(more).toEqual([]);
      expect({ file, words: sheet?.written }).toEqual({ file, words: await wordsIn(file) });
    }
  });

  it('says every word of every page in a pack, once, in the order of the website', async () => {
    for (const row of rowsOf('pack')) {
      const files = row.craft === null ? await filesOfFramework() : await filesOfCraft(row.craft);
      // The cover and the contents come first, and are ours, as what divides the crafts is.
      const sheets = (await sheetsIn(row)).slice(2);
      let at = 0;
      for (const file of files) {
        if (row.craft === null && file.endsWith('/index.md')) at += 1;
        expect({ file, words: sheets[at]?.written }).toEqual({ file, words: await wordsIn(file) });
        at += 1;
      }
      expect(sheets).toHaveLength(at);
    }
  });

  it('loses no word of any level on its card', async () => {
    for (const row of rowsOf('card')) {
      expect(row.pages).toBe(1);
      const source = await readFile(
        join(sampleFolder, row.sources.find((file) => file.includes('level')) ?? ''),
        'utf8',
      );
      // A card has no column heads.
      const wanted = visibleWords(
        source.replace('|Area | Description |', '').replace(/^\|\s*Area\s*\|\s*Description\s*\|$/m, ''),
      );
      expect(firstLost(wanted, wordsOf(await textOf(row))), row.path).toBeUndefined();
    }
  });

  it('says framework, craft, level, version, date, address and page on every page of a handout', async () => {
    const [row] = rowsOf('handout').filter(({ path }) => path.includes('devopsengineer-level3'));
    if (row === undefined) throw new Error('There is no such handout.');
    const pages = await pdfPages(await readFile(join(output, row.path)));
    for (const [index, page] of pages.entries()) {
      const text = page.replace(/\s+/g, ' ');
      for (const part of [
        'Vaarst Career Framework',
        'DevOps Engineer',
        'Level 3 (Senior)',
        'Version 2026.1',
        'effective 1 September 2026',
        'framework.example.com/careerframework/devopsengineer/level3',
        `Page ${index + 1} of ${pages.length}`,
      ]) {
        expect(text).toContain(part);
      }
    }
  });

  it('gives a duplex sheet: no level takes more than two pages', () => {
    expect(rowsOf('handout').filter(({ pages }) => pages > 2)).toEqual([]);
  });

  it('changes nothing when built again', async () => {
    const again = await buildIn({ folder: sampleFolder, output, brands: ['vaarst'] });
    expect(again.artifacts.filter(({ state }) => state !== 'unchanged')).toEqual([]);
  });
});
