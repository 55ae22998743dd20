import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MadeBefore } from '../../src/build/nouns/made-before.js';
import { changedFiles } from '../../src/build/resident/folder-changes.js';
import { holdPress } from '../../src/build/resident/hold-press.js';
import { keepLooks } from '../../src/build/resident/keep-looks.js';
import { keepSheets } from '../../src/build/resident/keep-sheets.js';
import { readSettled } from '../../src/build/resident/read-settled.js';
import { buildRound } from '../../src/build.js';
import { productIds } from '../../src/domain/product-id.js';
import type { FrameworkFolder } from '../../src/domain/source.js';
import { pageMemo } from '../../src/model/memo/page-memo.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';
import { linkBrowser } from '../support/link-browser.js';
import { settingsOf } from '../support/settings-of.js';

let top: string;

beforeEach(async () => {
  top = await scratchFolder();
  const craft = join(top, 'site', 'devopsengineer');
  await mkdir(craft, { recursive: true });
  await cp(join(sampleFolder, 'index.md'), join(top, 'site', 'index.md'));
  for (const page of ['index', 'level1', 'level2', 'level3']) {
    await cp(join(sampleFolder, 'devopsengineer', `${page}.md`), join(craft, `${page}.md`));
  }
  await cp(join(ourTemplates, 'brands', 'vaarst'), join(top, 'looks', 'brands', 'vaarst'), {
    recursive: true,
  });
  await mkdir(join(top, 'cache'), { mode: 0o700 });
  linkBrowser(join(top, 'cache'));
});

afterEach(() => rm(top, { recursive: true, force: true }));

const hooks = {
  progress: () => undefined,
  signal: new AbortController().signal,
  machine: describeMachine(process),
  now: () => new Date('2026-01-01'),
  runtime: process.version,
};

async function change(path: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(top, path), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(join(top, path), after);
}

const level = 'site/devopsengineer/level2.md';
const edits: readonly (readonly [string, () => Promise<void>])[] = [
  ['a text', () => change(level, /$/, '\n- I was added in a round.\n')],
  [
    'a title and the colour of the brand',
    async () => {
      await change(level, '(Intermediate)', '(Skilled)');
      await change('looks/brands/vaarst/brand.yaml', /accent: "#\w+"/, 'accent: "#7A1F3D"');
    },
  ],
  [
    'the name of the craft, and a level removed',
    async () => {
      for (const page of ['index', 'level1', 'level2', 'level3']) {
        await change(`site/devopsengineer/${page}.md`, /DevOps Engineer Craft/g, 'Platform Engineer Craft');
      }
      await rm(join(top, 'site', 'devopsengineer', 'level3.md'));
    },
  ],
];

/** Every file by its path, as text of one form. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const read = paths
    .sort()
    .map(async (path) => [path.slice(folder.length), await readFile(path, 'base64')] as const);
  return new Map(await Promise.all(read));
}

// Four rounds of all products, and a build without a cache after each but the first, on a machine that may have much else to do.
const timeout = 300_000;

test('each round of edits leaves the files that a build without a cache makes', { timeout }, async () => {
  const wanted = {
    folder: join(top, 'site'),
    templates: [ourTemplates, join(top, 'looks')],
    brands: ['vaarst'],
    media: ['print', 'screen'] as const,
    products: productIds.filter((id) => id !== 'person-pack'),
  };
  const settings = settingsOf({ ...wanted, output: join(top, 'output'), cache: join(top, 'cache') });
  const press = holdPress(hooks);
  const sheets = keepSheets();
  const looks = keepLooks();
  const [pages, files]: [ReturnType<typeof pageMemo>, MadeBefore] = [pageMemo(), new Map()];
  let last: FrameworkFolder | undefined;
  const round = async () => {
    const folder = await readSettled(settings.folder, last);
    const kept = { pages, sheets, files, changed: new Set(changedFiles(last, folder)) };
    last = folder;
    return buildRound(settings, hooks, {
      folder,
      looks: await looks.load(settings),
      press: await press.get(settings),
      kept,
    });
  };
  try {
    expect((await round()).artifacts.length).toBeGreaterThan(30);
    for (const [what, edit] of edits) {
      await edit();
      const { artifacts } = await round();
      const written = new Set(artifacts.map(({ path }) => path));
      expect(
        [...files.keys()].filter((path) => !written.has(path)),
        what,
      ).toEqual([]);
      const output = join(top, 'anew');
      const anew = await buildIn({ ...wanted, output, cacheLimit: 0 }, { now: hooks.now });
      expect(
        artifacts.map(({ path }) => path),
        what,
      ).toEqual(anew.artifacts.map(({ path }) => path));
      const [made, wholly] = [await filesIn(settings.output), await filesIn(output)];
      expect([...made.keys()], what).toEqual([...wholly.keys()]);
      expect(
        [...made].filter(([path, bytes]) => wholly.get(path) !== bytes).map(([path]) => path),
        what,
      ).toEqual([]);
    }
  } finally {
    await press.close();
  }
});
