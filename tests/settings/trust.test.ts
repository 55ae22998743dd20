import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/settings/flags.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { loadSettings } from '../../src/settings/load-settings.js';
import { flagName } from '../../src/settings/options/index.js';
import { scratch, show } from './scratch.js';

const page = { 'site/index.md': '' };

describe('settings in what is built are content', () => {
  test.each([
    ['browser: ./tool.sh', '1:10', '"browser" names a program.', '--browser'],
    ['cache: planted', '1:8', '"cache" names a folder from which a program is started.', '--cache'],
    ['output: ../../elsewhere', '1:9', '"output" leads out of REPOSITORY.', '--output'],
    ['output: /elsewhere', '1:9', '"output" leads out of REPOSITORY.', '--output'],
    ['output: ../.git/hooks', '1:9', `"output" leads into Git's own folder.`, '--output'],
    ['output: way-out/below', '1:9', '"output" leads out of REPOSITORY.', '--output'],
    [
      'templates: ours',
      '1:12',
      '"templates" brings templates, styles or scripts beside its brands: handout.hbs and 1 more.',
      '--templates',
    ],
    ['templates: [ours/brands, ../../theirs]', '1:26', '"templates" leads out of REPOSITORY.', '--templates'],
  ])('%s is refused at its line', async (line, at, what, option) => {
    const { repository, cwd } = await clone(line);
    const { settings, diagnostics } = await load(cwd, { folder: 'site' });
    expect(settings).toBeUndefined();
    expect(show(diagnostics, repository)).toEqual([
      `site/ladderpress.yaml:${at} untrusted-setting: ${what.replace('REPOSITORY', repository)} Say ${option} to the build itself, name a file outside of what is built with --config, or trust this one with --trust.`,
    ]);
  });

  test('also above the folder, when the repository holds both', async () => {
    const { cwd } = await clone('', { 'ladderpress.yaml': 'framework: site\nbrowser: ./tool.sh' });
    expect(await codesOf(load(cwd))).toEqual(['untrusted-setting']);
    expect(await codesOf(load(cwd, { folder: 'site', config: 'ladderpress.yaml' }))).toEqual([
      'untrusted-setting',
    ]);
    expect(await codesOf(load('/', { config: join(cwd, 'ladderpress.yaml') }))).toEqual([
      'untrusted-setting',
    ]);
  });

  test('also where they say that something outside is built', async () => {
    const { cwd, repository } = await clone('', { 'ladderpress.yaml': 'framework: ../victim' });
    for (const flags of [{}, { config: 'ladderpress.yaml' }]) {
      expect(show((await load(cwd, flags)).diagnostics, repository)).toEqual([
        expect.stringContaining(
          `1:12 untrusted-setting: "framework" leads out of ${repository}. Name the folder to`,
        ),
      ]);
    }
  });

  test('also without a repository, in that folder or below', async () => {
    const cwd = await scratch({ ...page, 'site/ladderpress.yaml': 'output: ../elsewhere' });
    expect(await codesOf(load(cwd, { folder: 'site' }))).toEqual(['untrusted-setting']);
    expect(await codesOf(load(cwd, { folder: 'site', config: 'site/ladderpress.yaml' }))).toEqual([
      'untrusted-setting',
    ]);
  });

  test('but may choose what is made, how it looks, and any place within', async () => {
    const { cwd } = await clone('output: ../printed\ntemplates: brands-only\nbrand: acme\npaper: [a5]', {
      'site/brands-only/brands/acme/brand.yaml': 'extends: plain\nname: Acme',
    });
    const { settings, diagnostics } = await load(cwd, { folder: 'site' });
    expect(diagnostics).toEqual([]);
    expect(settings).toMatchObject({ output: join(cwd, 'printed'), brands: ['acme'], papers: ['a5'] });
  });
});

describe('settings count in full', () => {
  const programs = 'browser: ./tool.sh\ncache: there\noutput: ../../elsewhere\ntemplates: ours';

  test('with --trust', async () => {
    const { cwd } = await clone(programs);
    expect((await load(cwd, { folder: 'site', trust: true })).settings).toMatchObject({
      browser: join(cwd, 'site/tool.sh'),
      cache: join(cwd, 'site/there'),
    });
  });

  test('in a file outside of what is built that --config names, link or not', async () => {
    const { cwd } = await clone('');
    const own = await scratch({ 'real.yaml': programs, 'ours/handout.hbs': '' });
    await symlink('real.yaml', join(own, 'my.yaml'));
    for (const name of ['real.yaml', 'my.yaml']) {
      const { settings } = await load(cwd, { folder: 'site', config: join(own, name) });
      expect(settings?.browser).toBe(join(own, 'tool.sh'));
    }
  });

  test('where the command line or the environment says it in their place', async () => {
    const { cwd } = await clone(programs);
    const said = { folder: 'site', cache: '/c', output: '/o', templates: ['/'], trust: false };
    expect((await load(cwd, { ...said, browser: '/b' })).settings).toMatchObject({ browser: '/b' });
    const { settings } = await load(cwd, said, { LADDERPRESS_BROWSER: '/b' });
    expect(settings).toMatchObject({ browser: undefined, cache: '/c', output: '/o' });
  });
});

describe('a link is not followed out of its tree', () => {
  test.each(['site/ladderpress.yaml', 'ladderpress.yaml'])('%s', async (file) => {
    const { cwd } = await clone(undefined);
    const secret = await scratch({ secret: 'canary: "' });
    await symlink(join(secret, 'secret'), join(cwd, file));
    for (const config of [undefined, file]) {
      const refused = load(cwd, { folder: 'site', ...(config === undefined ? {} : { config }) });
      await expect(refused).rejects.toMatchObject({ code: 'settings-unreadable' });
      await expect(refused).rejects.not.toThrow(/canary/);
    }
  });

  test("a brand's file, and a brand that is one as a whole", async () => {
    const { cwd } = await clone(undefined, { 'ours/brands/acme/logo.svg': '', 'theirs/brand.yaml': '' });
    const secret = await scratch({ secret: 'canary: "', 'brand.yaml': 'extends: plain' });
    const brands = join(cwd, 'ours/brands');
    await symlink(join(secret, 'secret'), join(brands, 'acme/brand.yaml'));
    await symlink(secret, join(brands, 'far'));
    await symlink('../../theirs', join(brands, 'near'));
    for (const id of ['acme', 'far']) {
      await expect(loadBrand(id, [brands])).rejects.toMatchObject({ code: 'brand-outside' });
    }
    expect((await loadBrand('near', [brands])).diagnostics.map(({ code }) => code)).toContain('missing-key');
  });
});

/** A clone with a site, its ladderpress.yaml, and templates of its own; `way-out` is a link out of it. */
async function clone(
  yaml: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Promise<{ repository: string; cwd: string }> {
  const cwd = await scratch({
    ...page,
    ...(yaml === undefined ? {} : { 'site/ladderpress.yaml': yaml }),
    'site/ours/handout.hbs': '',
    'site/ours/index/search.js': '',
    ...more,
  });
  execFileSync('git', ['init', '-q', cwd]);
  await mkdir(join(cwd, 'site/ours/brands'), { recursive: true });
  await symlink('/', join(cwd, 'site/way-out'));
  return { repository: cwd, cwd };
}

function load(cwd: string, flags: Flags = {}, env: Record<string, string> = {}) {
  const world = { cwd, env, cores: 2, home: '/home/someone', platform: 'linux' };
  return loadSettings(flags, world, flagName);
}

async function codesOf(loading: ReturnType<typeof loadSettings>): Promise<string[]> {
  return (await loading).diagnostics.map(({ code }) => code);
}
