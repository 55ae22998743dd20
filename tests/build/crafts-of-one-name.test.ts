import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { BuildReport } from '../../src/domain/build-report.js';
import { pageSources } from '../../src/model/page-sources.js';
import { type OutlineFact, readFacts } from '../../src/pdf/read-facts.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { frameworkOf, modelOfFixture } from '../model/support.js';
import { readText } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const folder = fileURLToPath(new URL('../fixtures/crafts-of-one-name', import.meta.url));

let output: string;
let report: BuildReport;

beforeAll(async () => {
  output = await scratchFolder();
  report = await buildIn({ folder, output });
});

const file = (path: string) => readFile(join(output, path));

/** Titles of bookmarks down to levels, each below its own. */
function titles(outline: readonly OutlineFact[]): unknown[] {
  return outline
    .filter(({ title }) => !['Cover', 'Contents', 'Areas', 'The ladder', 'Dough', 'Heat'].includes(title))
    .flatMap(({ title, kids }) => {
      const below = titles(kids);
      return below.length === 0 ? [title] : [title, below];
    });
}

test('no file of one is taken for the other’s', () => {
  expect(report.diagnostics).toEqual([]);
  const handouts = report.artifacts.filter(({ product }) => product === 'handout');
  expect(handouts.map(({ path }) => path)).toEqual([
    'baker/baker-level1-handout.pdf',
    'kitchen-pastry/kitchen-pastry-level1-handout.pdf',
    'shop-pastry/shop-pastry-level1-handout.pdf',
    'shop-pastry/shop-pastry-level2-handout.pdf',
  ]);
});

test('bookmarks of the framework’s pack stand below the pages that the website puts them below', async () => {
  const { outline } = await readFacts(await file('framework-pack.pdf'));
  expect(titles(outline)).toEqual([
    'Example Framework',
    'Baker',
    ['Baker, Level 1'],
    'Kitchen',
    ['Pastry', ['Pastry Cook, Level 1']],
    'Shop',
    ['Pastry', ['Pastry Cook, Level 1', ['Next rung'], 'Pastry Chef, Level 2', ['Rung below', 'Next rung']]],
  ]);
});

test('contents are in that order, each craft below its section', async () => {
  const { links } = await readFacts(await file('framework-pack.pdf'));
  expect(links.filter(({ page }) => page === 3).map(({ text }) => text.replace(/^\d+ | \d+$/g, ''))).toEqual([
    'Example Framework',
    'Baker',
    'Baker',
    'Kitchen',
    'Pastry',
    'Pastry Cook',
    'Shop',
    'Pastry',
    'Pastry Cook',
    'Pastry Chef',
  ]);
});

test.each([
  ['handout', 'shop-pastry/shop-pastry-level1-handout.pdf', /Shop · Pastry[\s\S]*Shop · Pastry · Level 1/],
  ['card', 'shop-pastry/shop-pastry-level1-card.pdf', /Shop · Pastry · Level 1/],
  ['overview', 'kitchen-pastry/kitchen-pastry-overview.pdf', /Kitchen · Example Framework/],
  ['deck', 'kitchen-pastry/kitchen-pastry-level1-slides.pdf', /Kitchen · Pastry/],
  ['pack', 'kitchen-pastry/kitchen-pastry-pack.pdf', /Pastry[\s\S]*Example Framework · Kitchen/],
  ['pack of everything', 'framework-pack.pdf', /Baker[\s\S]*Kitchen · Pastry[\s\S]*Shop · Pastry/],
])('a %s says on its sheet which of the two it is of', async (_, path, words) => {
  expect(await readText(await file(path))).toMatch(words);
});

test('a file’s title says so too, for a viewer’s window', async () => {
  const { title } = await readFacts(await file('shop-pastry/shop-pastry-overview.pdf'));
  expect(title).toMatch(/^Shop · Pastry/);
});

test('the index page puts each below a link to its section', async () => {
  const page = (await file('index.html')).toString('utf8');
  const shelves = [...page.matchAll(/<section class="shelf"[\s\S]*?<\/h2>/g)].map(([shelf]) => shelf);
  expect(
    shelves.map((shelf) =>
      shelf
        .replace(/<[^>]+>|\s+/g, ' ')
        .trim()
        .split(/ +/),
    ),
  ).toEqual([['Baker'], ['Kitchen', 'Pastry'], ['Shop', 'Pastry']]);
  expect(shelves[1]).toContain('<a href="#kitchen">Kitchen</a>');
});

test('what was made reads back word for word', async () => {
  const source = await readFolder(folder);
  const framework = frameworkOf(await modelOfFixture('crafts-of-one-name'));
  const pages = pageSources(source, undefined);
  const { faults } = await verifyOutput(
    { output, source: { folder, framework, adverts: [], pages }, conformance: false },
    { cwd: output, env: process.env, signal: new AbortController().signal, progress: () => undefined },
  );
  expect(faults).toEqual([]);
});

test('a comparison tells their changes apart', async () => {
  const now = frameworkOf(await modelOfFixture('crafts-of-one-name'));
  const was = { ...now, crafts: now.crafts.map((craft) => ({ ...craft, levels: craft.levels.slice(1) })) };
  const { changes } = compareFrameworks({ name: 'was', framework: was }, { name: 'now', framework: now });
  expect(changes.map(({ kind, page }) => `${kind} ${page.craft}: ${page.title}`)).toEqual([
    'added Baker: Baker, Level 1',
    'added Kitchen · Pastry: Pastry Cook, Level 1',
    'added Shop · Pastry: Pastry Cook, Level 1',
  ]);
});
