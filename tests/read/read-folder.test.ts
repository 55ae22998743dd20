import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolder } from '../../src/read/read-folder.js';

let top: string;
let root: string;

beforeEach(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'read-folder-'));
  root = path.join(top, 'repository/site');
  await mkdir(root, { recursive: true });
});

afterEach(() => rm(top, { recursive: true, force: true }));

async function write(file: string, content: string | Uint8Array = '# Page\n'): Promise<void> {
  const full = path.join(root, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, content);
}

test('pages and images are read with paths relative to the folder, sorted', async () => {
  await write('b.md', 'words');
  await write('deep/er/a.markdown');
  await write('img/Pixel.PNG', new Uint8Array([1, 2]));
  await write('notes.txt');
  const folder = await readFolder(root);
  expect(folder.pages.map((page) => page.path)).toEqual(['b.md', 'deep/er/a.markdown']);
  expect(new TextDecoder().decode(folder.pages[0]?.bytes)).toBe('words');
  expect([...folder.images]).toEqual([['img/Pixel.PNG', new Uint8Array([1, 2])]]);
});

test('folders that never hold pages are passed over', async () => {
  await write('a.md');
  for (const folder of ['node_modules/x', '_site', '.git', 'vendor/bundle', '.jekyll-cache'])
    await write(`${folder}/b.md`);
  expect((await readFolder(root)).pages.map((page) => page.path)).toEqual(['a.md']);
});

test('a folder that does not exist is one clear error', async () => {
  await expect(readFolder(path.join(top, 'nothing'))).rejects.toMatchObject({
    code: 'no-folder',
    message: `There is no folder ${path.join(top, 'nothing')}.`,
  });
});

test('a file in place of a folder is one clear error', async () => {
  await write('a.md');
  await expect(readFolder(path.join(root, 'a.md'))).rejects.toMatchObject({ code: 'not-a-folder' });
});

test('a folder without Markdown is one clear error', async () => {
  await write('a.txt');
  await expect(readFolder(root)).rejects.toMatchObject({ code: 'no-pages' });
});

test('links out of the folder are refused, links within it are followed', async () => {
  await writeFile(path.join(top, 'secret.md'), 'canary');
  await mkdir(path.join(top, 'outside'));
  await writeFile(path.join(top, 'outside/secret.md'), 'canary');
  await writeFile(path.join(top, 'secret.png'), 'canary');
  await write('a.md');
  await symlink(path.join(top, 'secret.md'), path.join(root, 'out.md'));
  await symlink(path.join(top, 'secret.png'), path.join(root, 'out.png'));
  await symlink(path.join(top, 'outside'), path.join(root, 'folder'));
  await symlink('a.md', path.join(root, 'in.md'));
  await symlink('gone.md', path.join(root, 'broken.md'));
  const folder = await readFolder(root);
  expect(folder.pages.map((page) => page.path)).toEqual(['a.md', 'in.md']);
  expect(folder.images.size).toBe(0);
  expect(folder.refused).toEqual([
    { path: 'broken.md', reason: 'unreadable' },
    { path: 'folder', reason: 'leaves-folder' },
    { path: 'out.md', reason: 'leaves-folder' },
    { path: 'out.png', reason: 'leaves-folder' },
  ]);
  expect(JSON.stringify(folder)).not.toContain('canary');
});

test('a link to a folder above itself is not walked in circles', async () => {
  await write('deep/a.md');
  await symlink('..', path.join(root, 'deep/up'));
  expect((await readFolder(root)).pages.map((page) => page.path)).toEqual(['deep/a.md']);
});

test('a page of ten megabytes is refused with its size and the limit', async () => {
  await write('a.md');
  await write('big.md', new Uint8Array(10 * 1024 * 1024).fill(97));
  const folder = await readFolder(root);
  expect(folder.refused).toEqual([
    { path: 'big.md', reason: 'too-large', size: 10 * 1024 * 1024, limit: 256 * 1024 },
  ]);
});

test('configurations count from the repository down to the folder, outermost first', async () => {
  await write('a.md');
  await write('_config.yml', 'title: inner\n');
  await write('../_config.yml', 'title: outer\n');
  await write('../../_config.yml', 'title: outside\n');
  await mkdir(path.join(root, '../.git'));
  const { configs } = await readFolder(root);
  expect(configs.map((config) => config.path)).toEqual(['../_config.yml', '_config.yml']);
});

test('a configuration that is a link out of the repository is not read', async () => {
  await write('a.md');
  await writeFile(path.join(top, 'secret.yml'), 'title: canary\n');
  await symlink(path.join(top, 'secret.yml'), path.join(root, '_config.yml'));
  expect((await readFolder(root)).configs).toEqual([]);
});

test('outside a repository only the configuration of the folder itself counts', async () => {
  await write('a.md');
  await write('../_config.yml', 'title: outer\n');
  expect((await readFolder(root)).configs).toEqual([]);
});

test('a file that may not be read is refused and the others are read', async () => {
  await write('a.md');
  await write('b.md');
  await chmod(path.join(root, 'b.md'), 0);
  const { pages, refused } = await readFolder(root);
  const isRoot = pages.length === 2;
  expect(refused).toEqual(isRoot ? [] : [{ path: 'b.md', reason: 'unreadable' }]);
});
