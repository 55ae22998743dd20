import { appendFile, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { build } from '../../src/build.js';
import type { BuildReport, ProgressEvent } from '../../src/domain/build-report.js';
import type { Settings } from '../../src/domain/settings.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import { ourTemplates, scratchFolder } from '../support/build-in.js';
import { settingsOf } from '../support/settings-of.js';

let top: string;
let page: string;

beforeEach(async () => {
  top = await scratchFolder();
  page = join(top, 'site', 'baker', 'level1.md');
  await mkdir(join(top, 'site', 'baker'), { recursive: true });
  await writeFile(
    join(top, 'site', 'baker', 'index.md'),
    text('Baker Craft', '/baker', '## Dough\n\nWe knead.'),
  );
  await writeFile(page, text('Level 1', '/baker/level1', 'I rise early.', 'parent: Baker Craft\n'));
  await cp(ourTemplates, join(top, 'templates'), { recursive: true });
});

function text(title: string, permalink: string, body: string, more = ''): string {
  return `---\ntitle: ${title}\npermalink: ${permalink}\n${more}---\n\n# ${title}\n\n${body}\n`;
}

/** Whether it was built, rather than found unchanged: only building says what it is at. */
async function run(
  changes: Partial<Settings> = {},
  runtime = 'v1',
): Promise<BuildReport & { built: boolean }> {
  const machine = describeMachine(process);
  const said: ProgressEvent[] = [];
  const settings = settingsOf({
    folder: join(top, 'site'),
    output: join(top, 'output'),
    products: ['handout'],
    templates: [join(top, 'templates')],
    cache: inject('cache'),
    ...changes,
  });
  const report = await build(settings, {
    progress: (event) => said.push(event),
    signal: new AbortController().signal,
    machine,
    now: () => new Date(),
    runtime,
  });
  return { ...report, built: said.length > 0 };
}

describe('a build of the same inputs', () => {
  it('is not made again, and its report is the one that building again would give', async () => {
    await run();
    const again = await run();
    expect(again.built).toBe(false);
    const anew = await run({ keepHtml: true });
    expect(anew.built).toBe(true);
    // Only the one that started a browser says how it ran.
    expect({ ...again, built: true }).toEqual({ ...anew, notes: [] });
    expect(again.artifacts.map(({ state }) => state)).toEqual(['unchanged']);
  });

  it('is not made again when only the speed or the strictness changes', async () => {
    await run();
    expect((await run({ jobs: 1, strict: true, json: true })).built).toBe(false);
  });

  it('is not found by a dry run or without a cache', async () => {
    await run();
    expect((await run({ dryRun: true })).built).toBe(true);
    expect((await run({ cacheLimit: 0 })).built).toBe(true);
  });
});

describe('a build is made again when', () => {
  it.each<[string, (handout: string) => Promise<unknown>]>([
    ['a page changed', () => appendFile(page, '\nMore.\n')],
    ['a page was added', () => writeFile(join(top, 'site', 'new.md'), text('New', '/new', 'Words.'))],
    ['an image was added', () => writeFile(join(top, 'site', 'new.png'), '')],
    ['the site has a configuration', () => writeFile(join(top, 'site', '_config.yml'), 'title: Bakery\n')],
    ['a template changed', () => appendFile(join(top, 'templates', 'handout.hbs'), '<p>More</p>')],
    ['a partial was added', () => writeFile(join(top, 'templates', 'partials', 'new.hbs'), '')],
    [
      'a brand changed',
      () => appendFile(join(top, 'templates', 'brands', 'vaarst', 'brand.yaml'), '\n# x\n'),
    ],
    ['a file is gone', (handout) => rm(handout)],
    ['a file was touched', (handout) => appendFile(handout, 'x')],
    [
      'a file became a link',
      async (handout) => {
        await cp(handout, join(top, 'copy.pdf'));
        await rm(handout);
        await symlink(join(top, 'copy.pdf'), handout);
      },
    ],
    ['the manifest is gone', () => rm(join(top, 'output', 'manifest.json'))],
    ['the manifest was touched', () => appendFile(join(top, 'output', 'manifest.json'), '\n')],
  ])('%s', async (_, change) => {
    const { artifacts } = await run();
    await change(join(top, 'output', artifacts[0]?.path ?? ''));
    // Refusing to write over what is not ours shows as well that it was looked at.
    expect(
      await run().then(
        ({ built }) => built,
        () => true,
      ),
    ).toBe(true);
  });

  it.each<[string, Partial<Settings>, string]>([
    ['the date changes', { date: 86_400 }, 'v1'],
    ['another brand is asked for', { brands: ['plain'] }, 'v1'],
    ['another product is asked for', { products: ['handout', 'card'] }, 'v1'],
    ['another Node runs it', {}, 'v2'],
  ])('%s', async (_, changes, runtime) => {
    await run();
    expect((await run(changes, runtime)).built).toBe(true);
  });
});

it('folders of templates that a build refuses are refused after a good build too', async () => {
  const [look, handout] = [join(top, 'look'), join(top, 'templates', 'handout.hbs')];
  await mkdir(look);
  await writeFile(join(top, 'outside.hbs'), '');
  const built = () => run({ templates: [look, join(top, 'templates')] });
  await built();
  for (const target of ['nowhere', join(top, 'outside.hbs')]) {
    await symlink(target, join(look, 'card.hbs'));
    await expect(built()).rejects.toThrow('is a link');
    await rm(join(look, 'card.hbs'));
  }
  await rename(handout, `${handout}.old`);
  await symlink('handout.hbs.old', handout);
  await expect(built()).rejects.toThrow('is a link');
  await rename(`${handout}.old`, handout);
  expect((await built()).built).toBe(false);
  await rm(look, { recursive: true });
  await expect(built()).rejects.toThrow('There is no templates folder');
});

it('a page that changes while it is built belongs to the next build', async () => {
  const machine = describeMachine(process);
  const settings = settingsOf({
    folder: join(top, 'site'),
    output: join(top, 'output'),
    products: ['handout'],
    templates: [join(top, 'templates')],
    cache: inject('cache'),
  });
  const before = await readFile(page, 'utf8');
  let edit: Promise<void> | undefined;
  const hooks = {
    progress: ({ kind }: ProgressEvent) => {
      if (kind === 'printed') edit ??= writeFile(page, `${before}\nLater.\n`);
    },
    signal: new AbortController().signal,
    machine,
    now: () => new Date(),
    runtime: 'v1',
  };
  await build(settings, hooks);
  await edit;
  expect((await run()).built).toBe(true);
});
