import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Settings } from '../../src/domain/settings.js';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';

/** What a build would make, and what it says, of one craft of two levels in a brand of one's own. */
async function tryBuild(
  { brand = '', title = 'Level 1 (Junior)' }: { brand?: string; title?: string },
  settings: Partial<Settings> = {},
) {
  const scratch = await scratchFolder();
  onTestFinished(() => rm(scratch, { recursive: true }));
  const site = join(scratch, 'site');
  await mkdir(join(site, 'baker'), { recursive: true });
  await mkdir(join(scratch, 'look/brands/own'), { recursive: true });
  const level = (number: number, text: string) =>
    `---\ntitle: "${text}"\nparent: Baker Craft\npermalink: /baker/level${number}\n---\n# Baker - Level ${number}\n\n| Area | Description |\n|---|---|\n| [Dough](/baker#dough) | I knead. |\n`;
  await Promise.all([
    writeFile(join(site, 'index.md'), '---\ntitle: Bakery Ladder\npermalink: /\n---\n# Bakery Ladder\n'),
    writeFile(
      join(site, 'baker/index.md'),
      '---\ntitle: Baker Craft\npermalink: /baker\nhas_children: true\n---\n# Baker Craft\n\n## Dough\n\nAll that rises.\n',
    ),
    writeFile(join(site, 'baker/level1.md'), level(1, title)),
    writeFile(join(site, 'baker/level2.md'), level(2, 'Level 2 (Senior)')),
    writeFile(join(scratch, 'look/brands/own/brand.yaml'), `extends: plain\n${brand}`),
  ]);
  const { artifacts, diagnostics } = await buildIn({
    folder: site,
    output: join(scratch, 'output'),
    templates: [join(scratch, 'look'), ourTemplates],
    brands: ['own'],
    papers: ['a4'],
    dryRun: true,
    ...settings,
  });
  return {
    paths: artifacts.map(({ path }) => path),
    products: [...new Set(artifacts.map(({ product }) => product))],
    errors: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(
        ({ code, place, what }) => `${place.file.replace(`${scratch}/`, '')}:${place.line} ${code}: ${what}`,
      ),
  };
}

it('a paper too dark to print on is refused at its line, and slides are made', async () => {
  const brand =
    'colours:\n  ink: "#FFFFFF"\n  secondary: "#EEEEEE"\n  paper: "#101820"\n  accent: "#9BD1FF"\n  tint: "#203040"\n';
  const { products, errors } = await tryBuild({ brand });
  expect(errors).toEqual(['look/brands/own/brand.yaml:5 dark-paper: paper #101820 is too dark to print on.']);
  expect(products).toEqual(['matrix-xlsx', 'matrix-csv', 'slides', 'pptx', 'index', 'site-data', 'bundle']);
});

it.each([
  ['#DEDEDE', 0],
  ['#DCDCDC', 1],
])('a paper of %s is refused %i times', async (paper, times) => {
  const brand = `colours:\n  ink: "#000000"\n  secondary: "#000000"\n  paper: "${paper}"\n  tint: "#FFFFFF"\n  accent: "#601010"\n`;
  expect((await tryBuild({ brand })).errors).toHaveLength(times);
});

it('a line of the brand that no sheet has room for is refused at its line, once for each paper', async () => {
  const brand = `foot:\n  - A line that fits\n  - ${'Backwarenverkaufsstellenleitung'.repeat(6)}\n`;
  const { paths, errors } = await tryBuild({ brand }, { products: ['handout'], papers: ['a4', 'a5'] });
  expect(errors).toEqual([
    'look/brands/own/brand.yaml:4 foot-too-wide: "BackwarenverkaufsstellenleitungBackware…" is wider than the foot of A4.',
    'look/brands/own/brand.yaml:4 foot-too-wide: "BackwarenverkaufsstellenleitungBackware…" is wider than the foot of A5.',
  ]);
  expect(paths).toEqual([]);
});

it('the same line with places to break is printed', async () => {
  const brand = `foot:\n  - ${'Backwarenverkaufsstellenleitung\u00ad'.repeat(4)}\n`;
  expect((await tryBuild({ brand }, { products: ['handout', 'card'] })).errors).toEqual([]);
});

it('a title that no sheet has room for is refused at its page, and only what shows it is not made', async () => {
  const title = `Level 1 (${'Backwarenverkaufsstellenleitung'.repeat(6)})`;
  const { paths, errors } = await tryBuild({ title }, { products: ['handout', 'card', 'overview'] });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^baker\/level1\.md:\d+ foot-too-wide: /);
  expect(paths.filter((path) => path.includes('level2'))).toHaveLength(2);
  expect(paths.filter((path) => path.includes('level1'))).toEqual([]);
  expect(paths.filter((path) => path.includes('overview'))).toHaveLength(1);
});

it('a foot higher than a quarter of its sheet is refused where it is longest', async () => {
  const brand = `foot:\n  - Short\n  - ${'Baked and sold by many people in many places. '.repeat(60)}\n`;
  const { errors } = await tryBuild({ brand }, { products: ['card'] });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(
    /brand\.yaml:4 foot-too-tall: The foot of A4 would be \d+ mm high; at most 74 mm are left to it\.$/,
  );
});
