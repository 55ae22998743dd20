import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackFolder } from '../../src/print/browser/unpack-folder.js';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'ladderpress-unpack-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const fill = (text: string) => async (into: string) => {
  await mkdir(join(into, 'lib'));
  await writeFile(join(into, 'chromium'), text);
  await writeFile(join(into, 'lib', 'part'), text);
};

const refuse = async () => {
  throw new Error('It was unpacked again.');
};

test('a folder is unpacked once, for this user alone', async () => {
  const folder = join(cache, 'browser', 'v1');
  await unpackFolder(folder, 'v1', fill('one'));
  await unpackFolder(folder, 'v1', refuse);
  expect(await readFile(join(folder, 'lib', 'part'), 'utf8')).toBe('one');
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(join(cache, 'browser'))).toEqual(['v1']);
});

test.each([
  ['a file is cut short', (folder: string) => writeFile(join(folder, 'chromium'), 'o')],
  ['a file is missing', (folder: string) => rm(join(folder, 'lib', 'part'))],
  ['the marker is missing', (folder: string) => rm(join(folder, 'complete.json'))],
  ['the marker is no JSON', (folder: string) => writeFile(join(folder, 'complete.json'), '{')],
])('when %s it is unpacked again', async (_, damage) => {
  const folder = join(cache, 'v1');
  await unpackFolder(folder, 'v1', fill('one'));
  await damage(folder);
  await unpackFolder(folder, 'v1', fill('two'));
  expect(await readFile(join(folder, 'chromium'), 'utf8')).toBe('two');
  expect(await readdir(cache)).toEqual(['v1']);
});

test('a folder of another key is replaced', async () => {
  const folder = join(cache, 'fonts');
  await unpackFolder(folder, 'old', fill('one'));
  await unpackFolder(folder, 'new', fill('two'));
  expect(await readFile(join(folder, 'chromium'), 'utf8')).toBe('two');
});

test('many at once end with one complete folder and no leftovers', async () => {
  const folder = join(cache, 'v1');
  await Promise.all(Array.from({ length: 12 }, () => unpackFolder(folder, 'v1', fill('same'))));
  await unpackFolder(folder, 'v1', refuse);
  expect(await readdir(cache)).toEqual(['v1']);
});

test('when unpacking fails nothing is left behind and nothing is trusted', async () => {
  const folder = join(cache, 'v1');
  const failing = unpackFolder(folder, 'v1', async (into) => {
    await writeFile(join(into, 'chromium'), 'half');
    throw new Error('The disk is full.');
  });
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(await readdir(cache)).toEqual([]);
});

test('what a killed process left is removed once it is old, and never while it may be at work', async () => {
  const [old, young] = [join(cache, 'v1.a.partial'), join(cache, 'v1.b.partial')];
  await Promise.all([mkdir(old), mkdir(young)]);
  await utimes(old, 1, 1);
  await unpackFolder(join(cache, 'v1'), 'v1', fill('one'));
  expect((await readdir(cache)).sort()).toEqual(['v1', 'v1.b.partial']);
});
