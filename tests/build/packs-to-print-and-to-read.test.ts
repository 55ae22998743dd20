import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { type PdfFacts, readFacts } from '../../src/pdf/read-facts.js';
import { resolveSettings } from '../../src/settings/resolve-settings.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';

const both = ['print', 'screen'] as const;

async function written(folder: string, pages: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Pages on which nothing stands. */
async function blanksOf(pdf: Uint8Array): Promise<number[]> {
  return (await readPdf(pdf)).flatMap((runs, index) => (runs.length === 0 ? [index + 1] : []));
}

/** The page that each bookmark of the first two rows leads to, with its title. */
function bookmarks({ outline }: PdfFacts): string[] {
  return outline.flatMap(({ title, page, kids }) => [
    `${page} ${title}`,
    ...kids.filter((kid) => /Level \d/.test(kid.title)).map((kid) => `${kid.page} ${kid.title}`),
  ]);
}

test('a build makes each pack to print and for the screen, and says which is which', async () => {
  const output = await scratchFolder();
  const world = { cwd: output, env: {}, cores: 2, home: undefined, platform: 'linux' };
  const { media } = resolveSettings({}, undefined, world);
  await buildIn({ folder: sampleFolder, output, media, crafts: ['dataengineer'], products: ['pack'] });
  const { artifacts } = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
  expect(
    artifacts.map(({ path, product, for: medium }: Record<string, string>) => [path, product, medium]),
  ).toEqual([
    ['dataengineer/dataengineer-pack.pdf', 'pack', 'print'],
    ['dataengineer/dataengineer-screen-pack.pdf', 'pack', 'screen'],
  ]);

  const [print, screen] = await Promise.all(
    artifacts.map(({ path }: { path: string }) => readFile(join(output, path))),
  );
  expect((await blanksOf(print)).length).toBeGreaterThan(0);
  expect(await blanksOf(screen)).toEqual([]);
  for (const [pdf, sides] of [
    [print, 'duplex'],
    [screen, 'any'],
  ] as const) {
    const facts = await readFacts(pdf);
    expect(facts.viewing.sides).toBe(sides);
    expect(facts.labels).toEqual(Array.from({ length: facts.pages }, (_, index) => `${index + 1}`));
    // What is printed in a foot is the page that one is on.
    const { numbers } = await readAloud(pdf);
    const shown = numbers.flatMap((number, index) => (number === undefined ? [] : [[number, index + 1]]));
    expect(shown.length).toBeGreaterThan(5);
    for (const [number, page] of shown) expect(number).toBe(`Page ${page} of ${facts.pages}`);
    // The number that a line of the contents ends in is the page that its link leads to.
    const contents = facts.outline.find(({ title }) => title === 'Contents')?.page;
    const lines = facts.links.filter(({ page }) => page === contents);
    expect(lines).toHaveLength(6);
    for (const { text, target } of lines) {
      expect(target).toEqual({ kind: 'page', page: Number(/\d+$/.exec(text)?.[0]) });
    }
    expect(bookmarks(facts)).toHaveLength(8);
    for (const line of bookmarks(facts)) {
      const [, page = '', title = ''] = /^(\d+) (.*)$/.exec(line) ?? [];
      const runs = (await readPdf(pdf))[Number(page) - 1] ?? [];
      const text = runs.map((run) => run.text).join(' ');
      if (title !== 'Cover') expect(text).toContain(title.replace(/, Level \d$/, ''));
    }
  }
});

test('a build that wants them for one alone makes no other', async () => {
  const output = await scratchFolder();
  for (const medium of both) {
    const { artifacts, removed } = await buildIn({
      folder: sampleFolder,
      output,
      media: [medium],
      crafts: ['dataengineer'],
      products: ['pack'],
    });
    expect(artifacts.map((row) => row.for)).toEqual([medium]);
    expect(removed).toEqual(medium === 'print' ? [] : ['dataengineer/dataengineer-pack.pdf']);
  }
});

test('each page of a pack is numbered in the language that it is written in', async () => {
  const craft = (title: string, lang: string) =>
    `---\ntitle: ${title}\nlang: ${lang}\n---\n\n# ${title}\n\nText.\n`;
  const level = (parent: string, lang: string) =>
    `---\ntitle: Level 1\nlang: ${lang}\nlevel: 1\nparent: ${parent}\n---\n\n# ${parent}\n\nText.\n`;
  const folder = await written(await scratchFolder(), {
    '_config.yml': 'title: Ways\nlang: en\n',
    'tester/index.md': craft('Tester', 'en'),
    'tester/level1.md': level('Tester', 'en'),
    'weber/index.md': craft('Weber', 'de'),
    'weber/level1.md': level('Weber', 'de'),
    'oriya/index.md': craft('Oriya', 'ja'),
    'oriya/level1.md': level('Oriya', 'ja'),
  });
  const output = await scratchFolder();
  const { artifacts } = await buildIn({ folder, output, products: ['pack'], media: ['screen'] });
  const wordings = async (craft: string | null) => {
    const path = artifacts.find((row) => row.craft === craft)?.path ?? '';
    const { numbers } = await readAloud(await readFile(join(output, path)));
    return [...new Set(numbers.flatMap((number) => number?.replace(/\d+/g, '#') ?? []))];
  };
  expect(await wordings('weber')).toEqual(['Seite # von #']);
  expect(await wordings('oriya')).toEqual(['# / # ページ']);
  expect((await wordings(null)).toSorted()).toEqual(['# / # ページ', 'Page # of #', 'Seite # von #']);
});
