import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileWhole } from '../../src/write/write-file-whole.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ladderpress-whole-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is written, and written again, with nothing left beside it', async () => {
  await writeFileWhole(join(folder, 'diff.pdf'), Buffer.from('one'));
  await writeFileWhole(join(folder, 'diff.pdf'), Buffer.from('two'));
  expect(await readFile(join(folder, 'diff.pdf'), 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['diff.pdf']);
});

test('what a write that was cut off left is no hindrance, and a link in its place is not written through', async () => {
  await writeFile(join(folder, 'canary'), 'alive');
  await symlink(join(folder, 'canary'), join(folder, '.diff.pdf.ladderpress-part'));
  await writeFileWhole(join(folder, 'diff.pdf'), Buffer.from('one'));
  expect(await readFile(join(folder, 'diff.pdf'), 'utf8')).toBe('one');
  expect(await readFile(join(folder, 'canary'), 'utf8')).toBe('alive');
  expect((await readdir(folder)).sort()).toEqual(['canary', 'diff.pdf']);
});

test('where it cannot be, the reader is told, and nothing is left', async () => {
  const path = join(folder, 'missing', 'diff.pdf');
  await expect(writeFileWhole(path, Buffer.from('one'))).rejects.toMatchObject({
    code: 'file-unwritable',
    message: `${path} cannot be written.`,
    fix: 'Check that its folder is there and yours to write to.',
    cause: { code: 'ENOENT' },
  });
  expect(await readdir(folder)).toEqual([]);
  // A folder that stands in its place is found out when the file is whole already.
  await expect(writeFileWhole(folder, Buffer.from('one'))).rejects.toMatchObject({ code: 'file-unwritable' });
  expect(await readdir(folder)).toEqual([]);
});
