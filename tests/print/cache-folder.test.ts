import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCacheFolder } from '../../src/print/browser/cache-folder.js';
import type { Machine } from '../../src/print/browser/machine.js';
import { userCacheFolder } from '../../src/user-cache-folder.js';

let temporary = '';
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'ladderpress-cache-'));
});
afterEach(() => rm(temporary, { recursive: true, force: true }));

function machine(): Machine {
  return {
    platform: 'linux',
    arch: 'x64',
    env: {},
    userId: process.getuid?.(),
    temporary,
    pid: 1,
    isAlive: () => false,
  };
}

test.each<[Record<string, string>, string | undefined]>([
  [{ XDG_CACHE_HOME: '/x', HOME: '/h' }, '/x/ladderpress'],
  [{ XDG_CACHE_HOME: 'relative', HOME: '/h' }, '/h/.cache/ladderpress'],
  [{ XDG_CACHE_HOME: '', HOME: '/h' }, '/h/.cache/ladderpress'],
  [{ HOME: '' }, undefined],
  [{}, undefined],
])('the environment %o puts the cache at %s', (env, expected) => {
  expect(userCacheFolder({ env, home: env.HOME, platform: 'linux' })).toBe(expected);
});

test('the wanted folder is made for this user alone', async () => {
  const wanted = join(temporary, 'a', 'b');
  expect(await openCacheFolder(wanted, machine())).toEqual({ path: wanted, problem: undefined });
  expect((await stat(wanted)).mode & 0o777).toBe(0o700);
});

test('a folder that others can write is refused, since they may have put a browser there', async () => {
  const wanted = join(temporary, 'open');
  await mkdir(wanted);
  await chmod(wanted, 0o777);
  const { path, problem } = await openCacheFolder(wanted, machine());
  expect(path).toContain('ladderpress-');
  expect(problem).toBe('others can write to it');
});

test('without a home the cache is a private folder among the temporary files', async () => {
  const { path, problem } = await openCacheFolder(undefined, machine());
  expect(path).toBe(join(temporary, `ladderpress-${process.getuid?.()}`));
  expect(problem).toBe('there is no home folder');
  expect((await stat(path)).mode & 0o777).toBe(0o700);
});

test('when the wanted folder cannot be made the temporary one is used and the reason is told', async () => {
  await writeFile(join(temporary, 'file'), '');
  const { path, problem } = await openCacheFolder(join(temporary, 'file', 'cache'), machine());
  expect(path).toContain('ladderpress-');
  expect(problem).toBe('it cannot be written: a file stands where a folder is needed');
});

test.each([
  ['another user put it there', async () => ({ ...machine(), userId: 12_345 })],
  [
    'a link stands in its place',
    async () => {
      await symlink('/tmp', join(temporary, `ladderpress-${process.getuid?.()}`));
      return machine();
    },
  ],
])('the temporary folder is refused when %s', async (_, arrange) => {
  const found = await arrange();
  await mkdir(join(temporary, 'ladderpress-12345'));
  await expect(openCacheFolder(undefined, found)).rejects.toMatchObject({ code: 'no-cache-folder' });
});
