import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../src/print/browser/find-browser.js';
import type { Machine } from '../../src/print/browser/machine.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ladderpress-find-'));
  for (const name of ['named', 'environment', 'google-chrome']) {
    await writeFile(join(folder, name), name);
    await chmod(join(folder, name), 0o755);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const machine = (changes: Partial<Machine>): Machine => ({
  platform: 'linux',
  arch: 'x64',
  env: {},
  userId: 1000,
  temporary: folder,
  pid: 1,
  isAlive: () => false,
  ...changes,
});

const find = (browser: string | undefined, changes: Partial<Machine>) =>
  findBrowser({ browser, cache: join(folder, 'cache') }, machine(changes));

test('the browser that the user names comes first', async () => {
  const env = { LADDERPRESS_BROWSER: join(folder, 'environment'), PATH: folder };
  expect((await find(join(folder, 'named'), { env })).id).toBe('named');
  expect((await find(undefined, { env })).id).toBe('environment');
});

test('on Linux x64 the embedded browser is used, even when one is installed', async () => {
  const found = await find(undefined, { env: { PATH: folder } });
  expect(found).toMatchObject({ id: 'embedded', build: expect.stringMatching(/^embedded-\d+\.\d+\.\d+$/) });
});

test('elsewhere an installed one is used', async () => {
  const found = await find(undefined, { arch: 'arm64', env: { PATH: `/nowhere:${folder}` } });
  expect(found.id).toBe('installed');
  expect(found.build).toContain(join(folder, 'google-chrome'));
});

test('where none is installed one is fetched', async () => {
  const found = await find(undefined, { arch: 'arm64', env: { PATH: '/nowhere' } });
  expect(found).toMatchObject({ id: 'fetched', build: expect.stringMatching(/^chrome-headless-shell-\d/) });
});

test.each(['missing', '.'])('a named browser that is %s is an error with its path', async (name) => {
  const path = join(folder, name);
  await expect(find(path, {})).rejects.toMatchObject({ code: 'browser-not-found' });
  await expect(find(undefined, { env: { LADDERPRESS_BROWSER: path } })).rejects.toThrow(
    'LADDERPRESS_BROWSER',
  );
});

test('the build of a browser changes when its program does', async () => {
  const path = join(folder, 'named');
  const before = (await find(path, {})).build;
  await writeFile(path, 'updated');
  expect((await find(path, {})).build).not.toBe(before);
});

test('finding unpacks nothing', async () => {
  await find(undefined, {});
  await expect(mkdir(join(folder, 'cache'))).resolves.toBeUndefined();
});
