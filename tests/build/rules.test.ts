import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import type { Settings } from '../../src/domain/settings.js';
import { build as buildAsLibrary } from '../../src/index.js';
import { scratch } from '../settings/scratch.js';
import { buildIn } from '../support/build-in.js';

const release = 'status: approved\nversion: "1"\n';
const pages = {
  'tester/index.md': `---\ntitle: Tester Craft\n${release}---\n\n# Tester\n\n## Care\n\nLook twice.\n`,
  'tester/level1.md': level(1, 'I ask, and read [the guide](/guides/none).'),
  'tester/level2.md': level(2, 'I answer.'),
};

function level(number: number, text: string): string {
  return `---\ntitle: Level ${number}\nparent: Tester Craft\n${release}---\n\n# Tester - Level ${number}\n\n| Area | Description |\n|---|---|\n| Care | ${text} |\n`;
}

async function build(files: Readonly<Record<string, string>>, settings: Partial<Settings>) {
  const folder = await scratch({ ...pages, ...files });
  const output = await scratch();
  const report = await buildIn({ folder, output, products: ['handout'], ...settings });
  return {
    report,
    written: (await readdir(output, { recursive: true })).filter((path) => path.endsWith('.pdf')),
  };
}

const found = ({ diagnostics }: BuildReport) =>
  diagnostics.map(({ code, severity }) => `${severity} ${code}`);

test('a rule is a warning as usual, is silent when off, and as an error stops what is made of its page', async () => {
  const usual = await build({}, {});
  expect(found(usual.report)).toEqual(['warning dead-link']);
  const off = await build({}, { rules: { 'dead-link': 'off' } });
  expect(found(off.report)).toEqual([]);
  expect(off.written).toEqual(usual.written);
  const strict = await build({}, { rules: { 'dead-link': 'error' } });
  expect(found(strict.report)).toEqual(['error dead-link']);
  expect(strict.written).toEqual(usual.written.filter((path) => !path.includes('level1')));
});

test('what stops a release does so as a warning, and not when it is off', async () => {
  const note = { 'tester/level1.md': level(1, 'I ask TODO.') };
  const asWarning = await build(note, { release: true, rules: { 'unfinished-text': 'warning' } });
  expect(found(asWarning.report)).toEqual(['error unfinished-text']);
  expect(asWarning.written).toEqual([]);
  const off = await build(note, { release: true, rules: { 'unfinished-text': 'off' } });
  expect(found(off.report)).toEqual([]);
  expect(off.written).toHaveLength(2);
});

test('a page that looks like a level and is none is made as a page when its rule is off', async () => {
  const page = {
    'tester/levels.md': '---\ntitle: Our levels\nparent: Tester Craft\n---\n\n# Level by level\n\nText.\n',
  };
  const rules = { 'dead-link': 'off' } as const;
  expect(found((await build(page, { rules })).report)).toEqual(['error level-without-number']);
  const off = await build(page, { rules: { ...rules, 'level-without-number': 'off' } });
  expect(found(off.report)).toEqual([]);
});

test('a card that leaves words to its handout is not written when that is an error, nor the set that holds it', async () => {
  const long = Array.from({ length: 400 }, (_, n) => `I test part ${n} of what we make.`).join('<br>');
  const files = { 'tester/level1.md': level(1, long) };
  const products = ['card', 'card-set'];
  const usual = await build(files, { products });
  expect(found(usual.report)).toEqual(['warning card-overflow']);
  expect(usual.written).toHaveLength(3);
  const strict = await build(files, { products, rules: { 'card-overflow': 'error' } });
  expect(found(strict.report)).toEqual(['error card-overflow']);
  expect(strict.written).toEqual(usual.written.filter((path) => path.includes('level2')));
});

test('ladderpress.yaml switches rules by the door that users take', async () => {
  const cwd = await scratch({ ...pages, 'ladderpress.yaml': 'rules:\n  dead-link: off\n' });
  const { diagnostics, artifacts } = await buildAsLibrary({ cwd, product: ['handout'] });
  expect(diagnostics).toEqual([]);
  expect(artifacts).toHaveLength(2);
  expect(JSON.parse(await readFile(join(cwd, 'output/manifest.json'), 'utf8')).artifacts).toHaveLength(2);
});
