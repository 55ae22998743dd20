import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import type { Settings } from '../../src/domain/settings.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { linkBrowser } from '../support/link-browser.js';

let top: string;
let page: string;

beforeEach(async () => {
  top = await scratchFolder();
  page = join(top, 'site', 'baker', 'level1.md');
  for (const craft of ['baker', 'carter', 'dyer', 'weaver']) {
    const folder = join(top, 'site', craft);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.md'), pageOf(`${craft} Craft`, craft, 'We [work](/baker/level1).'));
    for (const level of [1, 2]) {
      const front = `\nparent: ${craft} Craft`;
      await writeFile(
        join(folder, `level${level}.md`),
        pageOf(`Level ${level}`, `${craft}/level${level}`, 'I rise early.', front),
      );
    }
  }
  await mkdir(join(top, 'cache'), { mode: 0o700 });
  linkBrowser(join(top, 'cache'));
});

afterEach(() => rm(top, { recursive: true, force: true }));

function pageOf(title: string, path: string, text: string, front = ''): string {
  return `---\ntitle: ${title}\npermalink: /${path}${front}\n---\n\n# ${title}\n\n${text}\n`;
}

/** Files for a word processor, which need no browser. */
function run(changes: Partial<Settings> = {}): Promise<BuildReport> {
  return buildIn({
    folder: join(top, 'site'),
    output: join(top, 'output'),
    cache: join(top, 'cache'),
    products: ['handout-word'],
    ...changes,
  });
}

/** What a build said and made, but for where, and for what was there before it. */
async function madeBy({ artifacts, diagnostics }: BuildReport, output = 'output') {
  const bytes = artifacts.map(({ path }) => readFile(join(top, output, path), 'base64'));
  return { diagnostics, bytes: await Promise.all(bytes) };
}

/** What a build says and makes that finds nothing. */
async function madeAnew() {
  return madeBy(await run({ output: join(top, 'anew'), cacheLimit: 0 }), 'anew');
}

async function records(): Promise<string[]> {
  const found = await readdir(join(top, 'cache', 'pages'), { recursive: true });
  return found.filter((name) => name.endsWith('.bin')).sort();
}

test('a build after an edit stores the craft that was edited, and makes what a first one does', async () => {
  await run();
  const before = await records();
  await appendFile(page, '\nI was added. TODO\n');
  const edited = await run();
  const added = (await records()).filter((name) => !before.includes(name));
  // The craft as it is now, its level's file, and the receipt.
  expect(added.length).toBe(3);
  expect(await madeBy(edited)).toEqual(await madeAnew());
  expect(edited.diagnostics.map(({ code }) => code)).toContain('unfinished-text');
});

test('records that are damaged, or of something else, are not told of, and make no difference', async () => {
  await run();
  for (const [at, name] of (await records()).entries()) {
    const path = join(top, 'cache', 'pages', name);
    const bytes = await readFile(path);
    await writeFile(path, at % 2 === 0 ? bytes.subarray(0, bytes.length / 2) : Buffer.alloc(64, 7));
  }
  await appendFile(page, '\nI was added.\n');
  expect(await madeBy(await run())).toEqual(await madeAnew());
});

test('a dry run, and a build without a cache, leave nothing of their reading', async () => {
  await run({ dryRun: true });
  expect(await stat(join(top, 'cache', 'pages')).catch(() => undefined)).toBeUndefined();
  await run({ cacheLimit: 0 });
  expect(await stat(join(top, 'cache', 'pages')).catch(() => undefined)).toBeUndefined();
});
