import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';
import { firstLost, visibleWords, wordsOf } from '../support/visible-words.js';

const level = 'dataengineer/dataengineer-level3-senior-large-handout.pdf';
const products = ['handout', 'card', 'overview', 'pack'];

let output: string;
let report: BuildReport;

beforeAll(async () => {
  output = await scratchFolder();
  report = await buildIn({
    folder: sampleFolder,
    output,
    crafts: ['dataengineer'],
    products,
    prints: ['standard', 'large'],
  });
});

const read = (path: string) => readFile(join(output, path));
const textOf = async (path: string) => (await pdfPages(await read(path))).join('\n');

describe('the large edition', () => {
  it('is made beside the standard one of handouts, overviews and packs, and of nothing else', () => {
    const large = report.artifacts.filter(({ path }) => path.includes('-large-'));
    expect(report.diagnostics).toEqual([]);
    expect([...new Set(large.map(({ product }) => product))]).toEqual(['handout', 'overview', 'pack']);
    expect(large.every(({ edition }) => edition === 'large')).toBe(true);
    expect(report.artifacts.filter(({ product }) => product === 'card')).toHaveLength(5);
    expect(report.artifacts.filter(({ product }) => product === 'handout')).toHaveLength(10);
  });

  it('loses no word of any level, in order and count', async () => {
    for (const row of report.artifacts) {
      if (row.product !== 'handout' || row.edition !== 'large') continue;
      const source = await readFile(join(sampleFolder, `dataengineer/level${row.level}.md`), 'utf8');
      expect(firstLost(visibleWords(source), wordsOf(await textOf(row.path))), row.path).toBeUndefined();
    }
  });

  it('sets nothing but the foot and head below 16 pt, and those at 14 pt', async () => {
    const sizes = await typeSizes(await read(level));
    expect(sizes.filter(({ size }) => size < 13.9)).toEqual([]);
    const small = sizes.filter(({ size }) => size < 15.9);
    for (const { y, height } of small) expect(y < height * 0.15 || y > height * 0.93).toBe(true);
    expect(small.length).toBeGreaterThan(0);
  });

  it('numbers its links and says at the end where each leads', async () => {
    const text = (await textOf(level)).replace(/\s+/g, ' ').replaceAll('/ ', '/');
    const marks = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    const most = Math.max(...marks);
    expect(most).toBeGreaterThan(4);
    // Each number stands at its link and in the list.
    for (let number = 1; number <= most; number += 1) {
      expect(marks.filter((mark) => mark === number).length, `[${number}]`).toBeGreaterThanOrEqual(2);
    }
    const list = text.slice(text.indexOf('Where the links lead'));
    expect(list).toContain('This page: framework.example.com/careerframework/dataengineer/level3');
    expect(list).toMatch(
      /\[\d+\] Data Engineer Craft, Data Modelling: framework\.example\.com\/careerframework\/dataengineer#data-modelling/,
    );
    expect(list).not.toContain('page.invalid');
  });

  it('says framework, craft, level, version, date and page on every page', async () => {
    const pages = await pdfPages(await read(level));
    for (const [index, page] of pages.entries()) {
      for (const part of [
        'Data Engineer · Level 3 (Senior)',
        'Vaarst Career Framework',
        'Version 2026.1, effective 1 September 2026',
        `Page ${index + 1} of ${pages.length}`,
      ]) {
        expect(page.replace(/\s+/g, ' ')).toContain(part);
      }
    }
  });

  it('stays tagged, titled and linked, alone and in the pack', async () => {
    const single = await readFacts(await read(level));
    expect(single.claims).toContain('PDF/UA-1');
    expect(single.links.filter(({ target }) => target.kind === 'web').length).toBeGreaterThan(4);
    const pack = await readFacts(await read('dataengineer/dataengineer-large-pack.pdf'));
    expect(pack.claims).toContain('PDF/UA-1');
    expect(pack.links.filter(({ target }) => target.kind === 'page').length).toBeGreaterThan(20);
    const pages = await pdfPages(await read('dataengineer/dataengineer-large-pack.pdf'));
    for (const [index, page] of pages.entries()) {
      if (index > 0 && page.trim() !== '') expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  it('fits its foot and its draft mark on A5, Letter and in the other brand', async () => {
    const folder = await scratchFolder();
    const other = await scratchFolder();
    await cp(sampleFolder, folder, { recursive: true });
    const root = join(folder, 'index.md');
    await writeFile(root, (await readFile(root, 'utf8')).replace('status: approved', 'status: draft'));
    const made = await buildIn({
      folder,
      output: other,
      crafts: ['dataengineer', 'devopsengineer'],
      levels: [3],
      products: ['handout'],
      brands: ['vaarst', 'plain'],
      papers: ['a5', 'letter'],
      prints: ['large'],
    });
    expect(made.artifacts).toHaveLength(8);
    for (const { path } of made.artifacts) {
      // Lines never stand closer, whatever that would spare.
      const lines = (await typeSizes(await readFile(join(other, path)))).filter(({ size }) => size > 15.9);
      const gaps = lines.flatMap(({ y }, at) => {
        const gap = (lines[at - 1]?.y ?? 0) - y;
        return gap > 4 ? [gap] : [];
      });
      expect(Math.min(...gaps), path).toBeGreaterThan(19);
      const pages = await pdfPages(await readFile(join(other, path)));
      for (const [index, page] of pages.entries()) {
        expect(page, path).toContain('Draft');
        expect(page.replace(/\s+/g, ' '), path).toContain(`Page ${index + 1} of ${pages.length}`);
      }
    }
  });
});

/** The size of each run of text and where it stands, in points from the foot of the page. */
async function typeSizes(
  pdf: Uint8Array,
): Promise<{ text: string; size: number; y: number; height: number }[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const found: { text: string; size: number; y: number; height: number }[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , , height = 0] = page.view;
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [a = 0, b = 0, , , , y = 0] = item.transform.map(Number);
        found.push({ text: item.str, size: Math.hypot(a, b), y, height });
      }
    }
    return found;
  } finally {
    await task.destroy();
  }
}
