import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { readLayout } from '../support/read-layout.js';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A site of one craft with two levels, all in one language; its files by product. */
async function build(lang: string, [title, craft, role, area, text]: readonly string[]) {
  const folder = await scratchFolder();
  folders.push(folder);
  const site = join(folder, 'site');
  await mkdir(site);
  await writeFile(
    join(site, '_config.yml'),
    `title: ${title}\nlang: ${lang}\nurl: https://careers.example.com\n`,
  );
  await writeFile(
    join(site, 'index.md'),
    `---\ntitle: ${craft}\n---\n\n# ${craft}\n\n## ${area}\n\n${text}\n`,
  );
  for (const number of [1, 2]) {
    await writeFile(
      join(site, `level${number}.md`),
      `---\ntitle: Level ${number}\nlevel: ${number}\nparent: ${craft}\n---\n\n# ${role} ${number}\n\n| Area | Description |\n|---|---|\n| ${area} | ${text} ${number} |\n`,
    );
  }
  const output = join(folder, 'output');
  const report = await buildIn({ folder: site, output, products: ['handout', 'card', 'slides', 'pack'] });
  const read = async (product: string) => {
    const file = report.artifacts.find((artifact) => artifact.product === product);
    return readFile(join(output, file?.path ?? ''));
  };
  return { report, read };
}

const hebrew = ['סולם המקצועות', 'הנדסת תפעול', 'מהנדסת', 'אוטומציה', 'אני כותבת תסריטים קטנים.'];

test('a page in Hebrew is mirrored, bound at the right', { timeout: 120_000 }, async () => {
  const { report, read } = await build('he', hebrew);
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { width, runs, bars } = await readLayout(await read('handout'));
  const millimetres = (points: number) => Math.round((points / 72) * 25.4);
  // The ladder begins at the right margin, which has room for holes; the titles' column ends left of it.
  const rung = bars.find(({ width: wide, height }) => wide > 40 && height > 5);
  expect(millimetres(width - (rung?.x ?? 0) - (rung?.width ?? 0))).toBe(20);
  const title = runs.filter(({ size }) => size > 20);
  expect(Math.max(...title.map((run) => run.x + run.width))).toBeLessThan(rung?.x ?? 0);
  // The page number stands at the outer edge, the left one.
  const number = runs.find(({ text }) => text.startsWith('Page'));
  expect(millimetres(number?.x ?? 0)).toBe(18);

  const card = await readLayout(await read('card'));
  const numeral = card.runs.find(({ size }) => size > 30);
  expect(numeral?.x ?? 0).toBeGreaterThan(card.width * 0.8);
  const slides = await readLayout(await read('slides'));
  // The thick rung, which begins at the right edge.
  const rail = slides.bars.find(({ height }) => height > 11 && height < 13);
  expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBeCloseTo(slides.width, 0);
});

test('page numbers with words that the text font lacks are stamped into packs', {
  timeout: 120_000,
}, async () => {
  const japanese = ['はしご', 'テスト', '技術者', '品質', '私は助ける。'];
  const { read } = await build('ja', japanese);
  const { numbers } = await readAloud(await read('pack'));
  const shown = numbers.filter((number) => number !== undefined);
  expect(shown.length).toBeGreaterThan(2);
  for (const number of shown) expect(number).toMatch(/^\d+ \/ \d+ ページ$/);
});

test('English words on a page in Hebrew number its pack from the left', { timeout: 120_000 }, async () => {
  const { read } = await build('he', hebrew);
  const { numbers } = await readAloud(await read('pack'));
  for (const number of numbers) expect(number ?? 'Page 1 of 2').toMatch(/^Page \d+ of \d+$/);
});
