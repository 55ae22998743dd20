import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { leaveShare } from '../../src/build/shares/leave-share.js';
import { noCache } from '../../src/cache/open-cache.js';
import { BuildError } from '../../src/domain/build-error.js';
import { packageRoot } from '../../src/package-root.js';
import { scratchFolder } from '../support/build-in.js';

// Each share has a cache of its own, as on a machine of its own; on that of the first the same files lie in another folder.
const cli = join(packageRoot, 'dist/cli.js');
const products = ['--product', 'card,card-set,pack,index,bundle'];
let cwd: string;

beforeAll(async () => {
  cwd = await scratchFolder();
  await Promise.all([run('init'), run('init', 'elsewhere')]);
  await Promise.all([
    run('build', '--output', 'whole', '--cache', 'kept-0', ...products),
    run(
      ...['build', 'elsewhere/careers', '--config', 'elsewhere/ladderpress.yaml', '--output', 'one'],
      ...['--shard', '1/2', '--cache', 'kept-1', ...products],
    ),
  ]);
  await run('build', '--output', 'two', '--shard', '2/2', '--cache', 'kept-2', ...products);
}, 240_000);

describe('two shares of a build', () => {
  test('have each file of a level in one of them, and nothing that is made of several', async () => {
    const [one, two, whole] = [await filesOf('one'), await filesOf('two'), await filesOf('whole')];
    expect(new Set([...one, ...two]).size).toBe(one.length + two.length);
    expect([...one, ...two].sort()).toEqual(whole.filter((path) => /-card\.pdf$/.test(path)).sort());
    expect(Math.min(one.length, two.length)).toBeGreaterThan(0);
  });

  test('joined make the same bytes as one build, in whatever order they are named', async () => {
    const joined = await run('join', 'two', 'one', '--output', 'joined', '--cache', 'kept-3', ...products);
    expect(joined).toMatchObject({ code: 0 });
    const [made, whole] = [await allBytes('joined'), await allBytes('whole')];
    expect([...made.keys()]).toEqual([...whole.keys()]);
    for (const [path, bytes] of whole) expect(made.get(path)?.equals(bytes), path).toBe(true);
  }, 120_000);

  test.each<[string, string[], string]>([
    ['one is missing', ['one'], 'share-missing: Of 2 shares, 2 is missing.\n  Build it with --shard 2/2'],
    ['one is there twice', ['one', 'copy', 'two'], 'share-doubled: Share 1 of 2 is in '],
    ['a folder is none', ['one', 'whole'], 'no-share: '],
    ['another brand was asked for', ['one', 'two', '--brand', 'plain'], 'share-differs: Share 1 in '],
    ['one says something else of itself', ['one', 'foreign'], 'no-share: '],
  ])('are refused when %s, and what was there stays', async (_, words, told) => {
    await cp(join(cwd, 'one'), join(cwd, 'copy'), { recursive: true });
    await cp(join(cwd, 'two'), join(cwd, 'foreign'), { recursive: true });
    await writeFile(join(cwd, 'foreign/.ladderpress-share/share.json'), '{"index":1}');
    const { code, stderr } = await run('join', ...words, '--output', 'refused', ...products);
    expect(stderr).toContain(told);
    expect([code, await readdir(cwd)]).toEqual([2, expect.not.arrayContaining(['refused'])]);
    for (const folder of ['copy', 'foreign']) await rm(join(cwd, folder), { recursive: true });
  });

  test('of packs for people are whole as they are, which joining them says', async () => {
    await writeFile(join(cwd, 'people.csv'), 'name,craft,level\nAda Lovelace,product-designer,2\n');
    await run(
      'build',
      '--people',
      'people.csv',
      '--shard',
      '1/1',
      '--output',
      'peoples',
      '--cache',
      'kept-1',
    );
    for (const words of [[], ['--people', 'people.csv']]) {
      const { code, stderr } = await run('join', 'peoples', ...words, '--output', 'refused');
      expect([code, stderr]).toEqual([2, expect.stringContaining('there is nothing to join.')]);
    }
  });

  test('are refused when a page changed since', async () => {
    const page = join(cwd, 'careers/product-designer/level2.md');
    const before = await readFile(page, 'utf8');
    await writeFile(page, before.replace('a piece of work', 'any piece of work'));
    const { code, stderr } = await run('join', 'one', 'two', '--output', 'refused', ...products);
    await writeFile(page, before);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('one was made from another framework than what is joined here.'),
    ]);
  });

  test('cannot be made without a cache, which is what is handed on', async () => {
    const { code, stderr } = await run('build', '--shard', '1/2', '--no-cache', '--output', 'three');
    expect([code, stderr]).toEqual([2, expect.stringContaining('Leave --no-cache out')]);
    expect((await run('build', '--shard', '3/2')).stderr).toContain('It must be a share such as 2/8');
  });
});

test('a share that cannot be written is told as what it is, and as no bug', () => {
  const pages = noCache;
  const used = () => new Set<string>();
  const cache = { folder: cwd, pagesFolder: cwd, pages, own: pages, used, problem: undefined };
  const made = { program: '', browser: '', settings: '', templates: '', framework: '' };
  const leave = () =>
    leaveShare(join(cwd, 'nobody-made-this'), { index: 1, of: 2 }, made, {
      cache,
      hooks: { now: () => new Date(0) },
    });
  expect(leave).toThrow(BuildError);
  expect(leave).toThrow('nobody-made-this/.ladderpress-share cannot be written.');
});

async function filesOf(output: string): Promise<string[]> {
  const { artifacts } = JSON.parse(await readFile(join(cwd, output, 'manifest.json'), 'utf8'));
  return artifacts.map(({ path }: { path: string }) => path);
}

async function allBytes(output: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(join(cwd, output), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (path) => [path.slice(join(cwd, output).length), await readFile(path)] as const);
  return new Map(await Promise.all(read));
}

function run(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...words], { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}
