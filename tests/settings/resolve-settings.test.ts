import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import type { SettingsFile } from '../../src/settings/flags.js';
import { resolveSettings } from '../../src/settings/resolve-settings.js';

const fixedDate = Date.UTC(2026, 0, 1) / 1000;
const world = { cwd: '/work', env: {}, cores: 2, home: '/home/me', platform: 'linux' };

test('without flags and file every key has its default', () => {
  expect(resolveSettings({}, undefined, world)).toEqual({
    folder: '/work',
    source: {},
    fontFolders: ['/work'],
    output: '/work/output',
    products: undefined,
    crafts: undefined,
    levels: undefined,
    share: undefined,
    joined: [],
    brands: ['neutral'],
    brandPlace: undefined,
    papers: ['a4'],
    prints: ['standard'],
    media: ['print', 'screen'],
    audience: 'everyone',
    internalKeys: [],
    cardOrientation: 'portrait',
    handoutRest: 'step',
    templates: [`${packageRoot}/templates`],
    siteUrl: undefined,
    date: Date.UTC(2026, 0, 1) / 1000,
    rules: {},
    words: { own: {}, in: {} },
    strict: false,
    release: false,
    verify: false,
    json: false,
    dryRun: false,
    since: undefined,
    keepHtml: false,
    jobs: 2,
    browser: undefined,
    cache: '/home/me/.cache/ladderpress',
    cacheLimit: 2 ** 30,
    timeLimit: 3_600_000,
  });
});

test('the command line comes before the file', () => {
  const given = file({
    paper: ['a5'],
    brand: ['plain'],
    strict: true,
    output: 'a',
    jobs: 3,
    edition: ['large'],
    cardOrientation: 'portrait',
    handoutRest: 'step',
  });
  expect(
    resolveSettings(
      {
        paper: ['letter'],
        brand: ['vaarst'],
        output: 'b',
        jobs: 1,
        edition: ['standard', 'large'],
        orientation: 'landscape',
      },
      given,
      world,
    ),
  ).toMatchObject({
    papers: ['letter'],
    brands: ['vaarst'],
    strict: true,
    output: '/work/b',
    jobs: 1,
    prints: ['standard', 'large'],
    cardOrientation: 'landscape',
    handoutRest: 'step',
  });
});

test('paths of the file are relative to the file, those of flags to the working directory', () => {
  const given = file({
    framework: 'site',
    output: '../out',
    templates: ['look'],
    browser: 'bin/chrome',
    cache: 'c',
  });
  expect(resolveSettings({}, given, world)).toMatchObject({
    folder: '/config/site',
    output: '/out',
    templates: ['/config/look', `${packageRoot}/templates`],
    browser: '/config/bin/chrome',
    cache: '/config/c',
  });
  expect(
    resolveSettings({ folder: 'x', output: 'y', templates: ['z'], browser: 'chrome' }, given, world),
  ).toMatchObject({
    folder: '/work/x',
    output: '/work/y',
    templates: ['/work/z', `${packageRoot}/templates`],
    browser: '/work/chrome',
  });
});

test('each value of a list counts once', () => {
  expect(resolveSettings({}, file({ paper: ['a4', 'a5', 'a4'] }), world).papers).toEqual(['a4', 'a5']);
  expect(resolveSettings({ level: [3, 2, 3] }, undefined, world).levels).toEqual([3, 2]);
});

describe('the date inside PDFs', () => {
  test.each<[string, Record<string, string>, SettingsFile, number]>([
    ['is fixed when nobody names one', {}, {}, fixedDate],
    ['comes from the file', {}, { date: '2026-09-01' }, 1_788_220_800],
    [
      'comes from SOURCE_DATE_EPOCH before that',
      { SOURCE_DATE_EPOCH: '86400' },
      { date: '2026-09-01' },
      86_400,
    ],
    ['ignores an empty SOURCE_DATE_EPOCH', { SOURCE_DATE_EPOCH: '' }, {}, fixedDate],
  ])('%s', (_, env, values, date) => {
    expect(resolveSettings({}, file(values), { ...world, env }).date).toBe(date);
  });

  test.each(['tomorrow', '-1', '1.5', '99999999999999'])('SOURCE_DATE_EPOCH=%s is refused', (text) => {
    expect(() => resolveSettings({}, undefined, { ...world, env: { SOURCE_DATE_EPOCH: text } })).toThrow(
      expect.objectContaining({
        code: 'bad-source-date',
        message: `SOURCE_DATE_EPOCH is "${text}", which is no number of seconds since 1970.`,
        fix: 'Set it to whole seconds, or unset it.',
      }),
    );
  });
});

test('the browser comes from --browser, else the file, unless LADDERPRESS_BROWSER names one to be found later', () => {
  const env = { LADDERPRESS_BROWSER: '/env/chrome' };
  const given = file({ browser: '/file/chrome' });
  expect(resolveSettings({ browser: '/flag/chrome' }, given, { ...world, env }).browser).toBe('/flag/chrome');
  expect(resolveSettings({}, given, { ...world, env }).browser).toBeUndefined();
  expect(resolveSettings({}, given, world).browser).toBe('/file/chrome');
});

test.each<[string, Record<string, string>, string]>([
  ['linux', {}, '/home/me/.cache/ladderpress'],
  ['linux', { XDG_CACHE_HOME: '/tmp/cache' }, '/tmp/cache/ladderpress'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/ladderpress'],
  ['darwin', {}, '/home/me/Library/Caches/ladderpress'],
  ['win32', {}, '/home/me/AppData/Local/ladderpress'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/ladderpress'],
  ['freebsd', { LOCALAPPDATA: '/local' }, '/home/me/.cache/ladderpress'],
])('the cache on %s with %j is %s', (platform, env, cache) => {
  expect(resolveSettings({}, undefined, { ...world, platform, env }).cache).toBe(cache);
});

test('a user without a home has no cache folder, unless the environment names one', () => {
  const homeless = { ...world, home: undefined };
  expect(resolveSettings({}, undefined, homeless).cache).toBeUndefined();
  const env = { XDG_CACHE_HOME: '/tmp/cache' };
  expect(resolveSettings({}, undefined, { ...homeless, env }).cache).toBe('/tmp/cache/ladderpress');
});

test.each([
  [1, 1],
  [2, 2],
  [16, 4],
  [0, 1],
])('%i cores print %i pages at a time', (cores, jobs) => {
  expect(resolveSettings({}, undefined, { ...world, cores }).jobs).toBe(jobs);
});

function file(values: SettingsFile) {
  return { folder: '/config', base: '/work', values };
}
