import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { linkBrowser } from '../support/link-browser.js';

const channel = 'ladderpress:cache';

let top: string;

beforeEach(async () => {
  top = await scratchFolder();
  for (const craft of ['baker', 'weaver']) {
    const folder = join(top, 'site', craft);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.md'),
      `---\ntitle: ${craft} Craft\npermalink: /${craft}\n---\n\nWe work.\n`,
    );
    for (const level of [1, 2]) {
      const front = `title: Level ${level}\npermalink: /${craft}/level${level}\nparent: ${craft} Craft`;
      await writeFile(join(folder, `level${level}.md`), `---\n${front}\n---\n\n- I rise early.\n`);
    }
  }
  await mkdir(join(top, 'cache'), { mode: 0o700 });
  linkBrowser(join(top, 'cache'));
});

afterEach(() => rm(top, { recursive: true, force: true }));

/** Builds files for a word processor, which need no browser: in which order they were looked up, and how they are reported. */
async function run(): Promise<{ readonly lookedUp: readonly string[]; readonly told: readonly string[] }> {
  const lookedUp: string[] = [];
  const hear = (message: unknown) => {
    const what =
      typeof message === 'object' && message !== null && 'what' in message ? String(message.what) : '';
    const path = /^(\S+\.docx) /.exec(what)?.[1];
    if (path !== undefined) lookedUp.push(path);
  };
  subscribe(channel, hear);
  try {
    const report = await buildIn({
      folder: join(top, 'site'),
      output: join(top, 'output'),
      cache: join(top, 'cache'),
      products: ['handout-word', 'review-word'],
    });
    return { lookedUp, told: report.artifacts.map(({ path }) => path) };
  } finally {
    unsubscribe(channel, hear);
  }
}

test('what is made of a page that changed since the last build is looked up first, and told in its place', async () => {
  const first = await run();
  expect(first.lookedUp).toEqual(first.told);
  await appendFile(join(top, 'site', 'weaver', 'level2.md'), '- I was added.\n');
  const { lookedUp, told } = await run();
  const ofPage = told.filter((path) => path.includes('weaver-level2'));
  expect(ofPage.length).toBe(3);
  expect(lookedUp).toEqual([...ofPage, ...told.filter((path) => !ofPage.includes(path))]);
  expect(told).toEqual(first.told);
});
