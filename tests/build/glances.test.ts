import { channel } from 'node:diagnostics_channel';
import {
  appendFile,
  cp,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import type { TraceEvent } from '../../src/domain/trace.js';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';

/** Long after any file of a test was written. */
const later = new Date('2100-01-01');
let top: string;
let page: string;

beforeEach(async () => {
  top = await scratchFolder();
  page = join(top, 'site', 'baker', 'level1.md');
  await mkdir(join(top, 'site', 'baker'), { recursive: true });
  await mkdir(join(top, 'site', '.git'));
  await writeFile(join(top, 'site', '_config.yml'), 'title: Bakery\n');
  await writeFile(join(top, 'site', 'baker', 'index.md'), text('Baker Craft', '/baker', 'We knead.'));
  await writeFile(page, text('Level 1', '/baker/level1', 'I rise early.', 'parent: Baker Craft\n'));
  await cp(ourTemplates, join(top, 'templates'), { recursive: true });
});

function text(title: string, permalink: string, body: string, more = ''): string {
  return `---\ntitle: ${title}\npermalink: ${permalink}\n${more}---\n\n# ${title}\n\n${body}\n`;
}

type Found = 'at a glance' | 'by its bytes' | 'not';

/** How the receipt of the last build was found. */
async function run(now = later): Promise<BuildReport & { readonly found: Found }> {
  const said: string[] = [];
  const listen = (event: unknown) => said.push((event as TraceEvent).what);
  channel('ladderpress:cache').subscribe(listen);
  const report = await buildIn(
    {
      folder: join(top, 'site'),
      output: join(top, 'output'),
      products: ['handout'],
      templates: [join(top, 'templates')],
    },
    { now: () => now },
  ).finally(() => channel('ladderpress:cache').unsubscribe(listen));
  const words = said.filter((what) => what.startsWith('receipt ')).join();
  const found = /at a glance/.test(words)
    ? 'at a glance'
    : /[0-9a-f] found, /.test(words)
      ? 'by its bytes'
      : 'not';
  return { ...report, found };
}

/** Writes others of as many bytes, and gives the file back its date. */
async function forge(path: string): Promise<void> {
  const { atime, mtime } = await stat(path);
  const bytes = await readFile(path);
  const last = bytes.length - 2;
  bytes[last] = bytes[last] === 0x41 ? 0x42 : 0x41;
  await writeFile(path, bytes);
  await utimes(path, atime, mtime);
}

it('what was found whole by its bytes is found at a glance from then on, with the same report', async () => {
  await run();
  const read = await run();
  const glanced = await run();
  expect([read.found, glanced.found]).toEqual(['by its bytes', 'at a glance']);
  expect({ ...glanced, found: read.found }).toEqual(read);
});

it('what changed just now is read again each time, since it may change once more within a step of the clock', async () => {
  await run();
  const { ctime } = await stat(page);
  const soon = new Date(ctime.getTime() + 1000);
  await run(soon);
  await run(soon);
  expect((await run(soon)).found).toBe('by its bytes');
});

describe('a glance is not enough when', () => {
  it.each<[string, (handout: string) => Promise<unknown>, Found]>([
    ['a page has other words of the same length and date', () => forge(page), 'not'],
    ['a page was saved as it was', async () => writeFile(page, await readFile(page)), 'by its bytes'],
    ['a page was added', () => writeFile(join(top, 'site', 'new.md'), text('New', '/new', 'Words.')), 'not'],
    ['a page is gone', () => rm(page), 'not'],
    ['the configuration has other words', () => forge(join(top, 'site', '_config.yml')), 'not'],
    ['a template has other words', () => forge(join(top, 'templates', 'handout.hbs')), 'not'],
    ['a file has other bytes of the same number and date', (handout) => forge(handout), 'not'],
    ['a file is longer', (handout) => appendFile(handout, 'x'), 'not'],
    ['a file is gone', (handout) => rm(handout), 'not'],
    [
      'a file is a link to what it was',
      async (handout) => {
        await rename(handout, join(top, 'moved.pdf'));
        await symlink(join(top, 'moved.pdf'), handout);
      },
      'not',
    ],
    [
      'a folder is a link to what it was',
      async (handout) => {
        await rename(join(handout, '..'), join(top, 'moved'));
        await symlink(join(top, 'moved'), join(handout, '..'));
      },
      'not',
    ],
    ['the manifest has other bytes', () => forge(join(top, 'output', 'manifest.json')), 'not'],
    ['a build ended early', () => writeFile(join(top, 'output', '.ladderpress-journal'), ''), 'not'],
  ])('%s', async (_, change, found) => {
    const { artifacts } = await run();
    await run();
    expect((await run()).found).toBe('at a glance');
    await change(join(top, 'output', artifacts[0]?.path ?? ''));
    // A build may refuse to write over what is not ours, which shows as well that it was looked at.
    expect(
      await run().then(
        (report) => report.found,
        () => 'not',
      ),
    ).toBe(found);
  });
});
