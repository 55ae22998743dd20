import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/read/read-folder.js';
import { readRevision } from '../../src/read/read-revision.js';
import { scratchFolder } from '../support/build-in.js';

let top: string;
let folder: string;

beforeEach(async () => {
  top = await scratchFolder();
  folder = join(top, 'docs/careers');
  await mkdir(join(folder, 'craft'), { recursive: true });
  await writeFile(join(top, '_config.yml'), 'title: All\n');
  await writeFile(join(folder, '_config.yml'), 'title: Careers\n');
  await writeFile(join(folder, 'index.md'), '---\ntitle: First\n---\n');
  await writeFile(join(folder, 'craft/lével.md'), '# One\n');
  await writeFile(join(folder, 'logo.png'), Buffer.from([0, 10, 255, 10]));
  await writeFile(join(folder, 'notes.txt'), 'not ours');
  await writeFile(join(top, 'secret.md'), 'outside');
  await symlink('../../secret.md', join(folder, 'linked.md'));
  git('init', '-q', '.');
  commit('one');
  git('tag', 'v1');
});

function git(...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...words], { cwd: top });
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

const read = (revision: string) => readRevision({ revision, folder }, process.env);

describe('a revision of a repository', () => {
  it('is read as the folder was then, without touching what is there now', async () => {
    const then = await readFolder(folder);
    await rm(join(folder, 'craft'), { recursive: true });
    await writeFile(join(folder, 'index.md'), 'changed');
    commit('two');
    const found = await read('v1');
    expect(found.pages).toEqual(then.pages);
    expect(found.images).toEqual(then.images);
    expect(found.configs).toEqual(then.configs);
    expect((await readFolder(folder)).pages).toHaveLength(1);
  });

  it('may be a tag, a branch, a commit before another, or name its own folder', async () => {
    await rm(join(folder, 'craft'), { recursive: true });
    commit('two');
    expect((await read('HEAD')).pages.map(({ path }) => path)).toEqual(['index.md']);
    expect((await read('HEAD~1')).pages).toHaveLength(2);
    expect((await read('v1:docs/careers/')).pages).toHaveLength(2);
    expect((await read('v1:docs/careers/craft')).pages.map(({ path }) => path)).toEqual(['lével.md']);
  });

  it('does not follow a link out of the folder', async () => {
    const { pages, refused } = await read('v1');
    expect(pages.map(({ path }) => path)).toEqual(['craft/lével.md', 'index.md']);
    expect(refused).toEqual([{ path: 'linked.md', reason: 'leaves-folder' }]);
  });

  it.each([
    ['v9', 'unknown-revision'],
    ['--all', 'unknown-revision'],
    ['', 'unknown-revision'],
    ['v1:nowhere', 'no-folder'],
    ['v1:../..', 'no-folder'],
  ])('"%s" is a BuildError: %s', async (revision, code) => {
    await expect(read(revision)).rejects.toMatchObject({ code });
  });

  describe('in a clone that lacks', () => {
    /** A clone by `git clone` with these words, without a checkout, which would fetch what it needs. */
    const clone = async (...words: string[]): Promise<string> => {
      const [from, to] = [top, join(await scratchFolder(), 'clone')];
      git('config', 'uploadpack.allowFilter', 'true');
      git('clone', '-q', '--no-checkout', ...words, pathToFileURL(from).href, to);
      await mkdir(join(to, 'docs/careers'), { recursive: true });
      return join(to, 'docs/careers');
    };

    it.each([
      ['the files', '--filter=blob:none'],
      ['the folders', '--filter=tree:1'],
      ['everything but commits', '--filter=tree:0'],
    ])('%s is a BuildError that says how to fetch them, and fetches nothing', async (_, filter) => {
      const folder = await clone(filter);
      const lacking = { code: 'missing-objects', fix: expect.stringContaining('git fetch') };
      await expect(readRevision({ revision: 'v1', folder }, process.env)).rejects.toMatchObject(lacking);
      await expect(readRevision({ revision: 'v1', folder }, process.env)).rejects.toMatchObject(lacking);
      execFileSync('git', ['fetch', '-q', '--refetch', '--no-filter'], { cwd: folder });
      expect((await readRevision({ revision: 'v1', folder }, process.env)).pages).toHaveLength(2);
    });

    it('older commits is a BuildError that says so', async () => {
      await writeFile(join(folder, 'index.md'), 'changed');
      commit('two');
      const shallow = await clone('--depth', '1');
      await expect(readRevision({ revision: 'HEAD~1', folder: shallow }, process.env)).rejects.toMatchObject({
        code: 'unknown-revision',
        fix: expect.stringContaining('--unshallow'),
      });
    });
  });

  it('outside a repository is a BuildError', async () => {
    const alone = await scratchFolder();
    await expect(readRevision({ revision: 'v1', folder: alone }, process.env)).rejects.toMatchObject({
      code: 'no-repository',
    });
  });

  it('without git is a BuildError that says what to do instead', async () => {
    await expect(readRevision({ revision: 'v1', folder }, { PATH: '/nowhere' })).rejects.toMatchObject({
      code: 'no-git',
      fix: expect.stringContaining('two folders'),
    });
  });
});
