import { createHash } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackFolder } from '../../src/print/browser/unpack-folder.js';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'ladderpress-unpack-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
/** Of the files that `fill` writes. */
const hashes = (text: string) => ({ chromium: hash(text), 'lib/part': hash(text) });
const fill = (text: string) => async (into: string) => {
  await mkdir(join(into, 'lib'));
  await writeFile(join(into, 'chromium'), text);
  await writeFile(join(into, 'lib', 'part'), text);
  return undefined;
};

const refuse = async () => {
  throw new Error('It was unpacked again.');
};

test('a folder is unpacked once, for this user alone', async () => {
  const folder = join(cache, 'browser', 'v1');
  await unpackFolder(folder, hashes('one'), fill('one'));
  await unpackFolder(folder, hashes('one'), refuse);
  expect(await readFile(join(folder, 'lib', 'part'), 'utf8')).toBe('one');
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(join(cache, 'browser'))).toEqual(['v1']);
});

test.each<[string, (folder: string) => Promise<unknown>]>([
  ['a file is cut short', (folder) => writeFile(join(folder, 'chromium'), 'o')],
  ['a file is missing', (folder) => rm(join(folder, 'lib', 'part'))],
  ['a file is as long and as old as before, and another', replacePart],
  ['a file is more than there should be', (folder) => writeFile(join(folder, 'lib', 'more'), '')],
  ['a file is a link', (folder) => link(folder)],
  ['all of it was put there, marker and all', plant],
])('when %s it is unpacked again', async (_, damage) => {
  const folder = join(cache, 'v1');
  await unpackFolder(folder, hashes('one'), fill('one'));
  await damage(folder);
  await unpackFolder(folder, hashes('one'), fill('one'));
  expect(await readFile(join(folder, 'chromium'), 'utf8')).toBe('one');
  expect(await readdir(cache)).toContain('v1');
});

/** With the same size and times as the file that was unpacked. */
async function replacePart(folder: string): Promise<void> {
  const path = join(folder, 'lib', 'part');
  const { atime, mtime } = await stat(path);
  await writeFile(path, 'two');
  await utimes(path, atime, mtime);
}

async function link(folder: string): Promise<void> {
  const path = join(folder, 'lib', 'part');
  await rename(path, join(cache, 'elsewhere'));
  await symlink(join(cache, 'elsewhere'), path);
}

/** As whoever fills a cache beforehand would: another program, with a marker that a true one was left with. */
async function plant(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'complete.json'), 'utf8');
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await fill('two')(folder);
  await writeFile(join(folder, 'complete.json'), text);
}

test('a folder whose marker is gone is hashed, and not unpacked again', async () => {
  const folder = join(cache, 'v1');
  await unpackFolder(folder, hashes('one'), fill('one'));
  for (const damage of [
    () => rm(join(folder, 'complete.json')),
    () => writeFile(join(folder, 'complete.json'), '{'),
  ]) {
    await damage();
    await unpackFolder(folder, hashes('one'), refuse);
  }
});

test('a package that brings something else is a BuildError, and nothing of it is kept', async () => {
  const folder = join(cache, 'v1');
  await expect(unpackFolder(folder, hashes('one'), fill('two'))).rejects.toMatchObject({
    code: 'broken-installation',
  });
  expect(await readdir(cache)).toEqual([]);
});

test('a folder of another version is replaced', async () => {
  const folder = join(cache, 'fonts');
  await unpackFolder(folder, hashes('one'), fill('one'));
  await unpackFolder(folder, hashes('two'), fill('two'));
  expect(await readFile(join(folder, 'chromium'), 'utf8')).toBe('two');
});

test('many at once end with one complete folder and no leftovers', async () => {
  const folder = join(cache, 'v1');
  await Promise.all(Array.from({ length: 12 }, () => unpackFolder(folder, hashes('one'), fill('one'))));
  await unpackFolder(folder, hashes('one'), refuse);
  expect(await readdir(cache)).toEqual(['v1']);
});

test('when unpacking fails nothing is left behind and nothing is trusted', async () => {
  const folder = join(cache, 'v1');
  const failing = unpackFolder(folder, hashes('one'), async (into) => {
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
  await unpackFolder(join(cache, 'v1'), hashes('one'), fill('one'));
  expect((await readdir(cache)).sort()).toEqual(['v1', 'v1.b.partial']);
  // The other one was young when the folder became whole, and is old now.
  await utimes(young, 1, 1);
  await unpackFolder(join(cache, 'v1'), hashes('one'), fill('one'));
  expect(await readdir(cache)).toEqual(['v1']);
});
