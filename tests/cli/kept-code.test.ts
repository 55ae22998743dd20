import { execFile } from 'node:child_process';
import {
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { scratch } from '../settings/scratch.js';

// Runs the built program, and a witness that says of each file of code whether V8 took what was kept of it.
const cli = join(packageRoot, 'dist/cli.js');
const witness = `const vm = require('node:vm');
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const how = options.cachedData === undefined ? 'compiled' : this.cachedDataRejected ? 'refused' : 'taken';
    require('node:fs').appendFileSync(process.env.WITNESS, how + ' ');
  }
};
require('node:module').syncBuiltinESMExports();`;

test('a second run takes what the first one kept, whatever ran, and says the same', async () => {
  const home = await caches();
  const first = await run(home);
  expect(first).toMatchObject({ code: 0, how: ['compiled'] });
  expect(await run(home)).toEqual({ ...first, how: ['taken'] });
  const help = await run(home, ['doctor', '--json']);
  // Its own file is new, so all are kept again, with the functions that doctor called.
  expect(help.how).toEqual(['compiled', 'taken']);
  expect((await run(home, ['doctor', '--json'])).how).toEqual(['taken']);
});

test('commands that run different files leave each other’s code, and what is of an earlier version goes', async () => {
  const home = await caches();
  await run(home, ['doctor', '--json']);
  const folder = await keptIn(home);
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  index['doctor-Earlier.cjs'] = index['program.cjs'];
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
  await writeFile(join(folder, 'doctor-Earlier.cjs.bin'), 'of an earlier version');
  expect((await run(home, ['inspect', '.'])).how).toContain('compiled');
  for (const words of [
    ['doctor', '--json'],
    ['inspect', '.'],
  ]) {
    expect((await run(home, words)).how).toEqual(['taken']);
  }
  expect(await readdir(folder)).not.toContain('doctor-Earlier.cjs.bin');
});

test('nothing is kept, nor taken, where Node is told not to', async () => {
  const home = await caches();
  const env = { NODE_DISABLE_COMPILE_CACHE: '1' };
  expect((await run(home, ['--version'], env)).how).toEqual(['compiled']);
  expect(await readdir(home)).toEqual(['witness.cjs', 'witnessed']);
  await run(home);
  expect((await run(home, ['--version'], env)).how).toEqual(['compiled']);
});

test('a cache that is cleaned holds no code any more, also of the run that cleaned it; what is not ours stays', async () => {
  const home = await caches();
  await run(home);
  const folder = await keptIn(home);
  await writeFile(join(folder, 'notes.txt'), 'of somebody else');
  const first = await run(home, ['cache', 'clean']);
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Removed .* of compiled code from .*code$/m),
  });
  expect(await readdir(folder)).toEqual(['notes.txt']);
  const second = await run(home, ['cache']);
  expect(second.how).toEqual(['compiled']);
});

test.each<[string, (file: string, folder: string) => Promise<unknown>]>([
  ['cut short', (file) => truncate(file, 1000)],
  ['other bytes', (file) => writeFile(file, Buffer.alloc(70_000, 7))],
  ['a copy of the same bytes', async (file) => writeFile(file, await readFile(file))],
  ['open to others', (_, folder) => chmod(folder, 0o777)],
  ['an index that is none', (_, folder) => writeFile(join(folder, 'index.json'), '["')],
  [
    'an index of something else',
    (_, folder) => writeFile(join(folder, 'index.json'), '{"program.cjs":null}'),
  ],
])('kept code that is %s is harmless: the run is as without', async (_, damage) => {
  const home = await caches();
  const first = await run(home);
  const folder = await keptIn(home);
  await damage(join(folder, 'program.cjs.bin'), folder);
  const again = await run(home);
  expect({ ...again, how: [] }).toEqual({ ...first, how: [] });
  expect(again.how).toContain('compiled');
});

test('kept code that came with a copy of the whole cache is not taken, and is made anew', async () => {
  const [home, restored] = [await caches(), await caches()];
  await run(home);
  await cp(join(home, 'ladderpress'), join(restored, 'ladderpress'), {
    recursive: true,
    preserveTimestamps: true,
  });
  expect((await run(restored)).how).toEqual(['compiled']);
  expect((await run(restored)).how).toEqual(['taken']);
});

test('parts of a run that was killed, and programs that nobody ran for a month, are removed when something is kept', async () => {
  const home = await caches();
  await run(home);
  const folder = await keptIn(home);
  const [old, young] = ['old.bin.x.tmp', 'young.bin.x.tmp'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  const other = join(home, 'ladderpress', 'code', 'other');
  await Promise.all([writeFile(old, ''), writeFile(young, ''), mkdir(other)]);
  for (const path of [old, other, join(folder, '..')]) await utimes(path, 1, 1);
  await run(home, ['doctor', '--json']);
  const left = await readdir(folder);
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual(['young.bin.x.tmp']);
  expect(left).toContain('program.cjs.bin');
  expect(await readdir(join(other, '..'))).toHaveLength(1);
});

test('a cache that is a file, or can be written by others, gets nothing', async () => {
  const [file, open] = [await caches(), await caches()];
  await writeFile(join(file, 'ladderpress'), 'x');
  expect((await run(file)).code).toBe(0);
  await mkdir(join(open, 'ladderpress'));
  await chmod(join(open, 'ladderpress'), 0o777);
  expect((await run(open)).code).toBe(0);
  expect(await readdir(join(open, 'ladderpress'))).toEqual([]);
});

test.each<[string, (home: string) => Promise<string>]>([
  [
    'in a circle of links',
    (home) => symlink('circle', join(home, 'circle')).then(() => join(home, 'circle')),
  ],
  ['below a file', async (home) => join(home, 'witness.cjs')],
  ['at a name that is too long', async (home) => join(home, 'a'.repeat(300))],
])('a cache %s, which cannot even be looked at, keeps nothing from running', async (_, place) => {
  const home = await caches();
  const ran = await run(home, ['--version'], { XDG_CACHE_HOME: await place(home) });
  expect(ran).toMatchObject({ code: 0, stderr: '', how: ['compiled'] });
});

test('a disk that is full gets nothing, and no part that stays', async () => {
  const home = await caches();
  const env = { ...process.env, NODE_V8_COVERAGE: '', XDG_CACHE_HOME: home };
  // No file may grow beyond a few kilobytes.
  const words = ['-c', `ulimit -f 20 && exec "${process.execPath}" "${cli}" --version`];
  const code = await new Promise((resolve) => {
    execFile('bash', words, { env }, (error) => resolve(error?.code ?? 0));
  });
  expect(code).toBe(0);
  expect(await readdir(await keptIn(home))).toEqual([]);
});

async function caches(): Promise<string> {
  return scratch({ 'witness.cjs': witness });
}

/** Runs it with a cache of its own; `how` are the ways in which code came, each once. */
async function run(home: string, words = ['--version'], more: Readonly<Record<string, string>> = {}) {
  const witnessed = join(home, 'witnessed');
  await writeFile(witnessed, '');
  const env = { ...process.env, NODE_V8_COVERAGE: '', XDG_CACHE_HOME: home, WITNESS: witnessed, ...more };
  const args = ['--require', join(home, 'witness.cjs'), cli, ...words];
  const said = await new Promise<object>((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
  const how = (await readFile(witnessed, 'utf8')).trim().split(' ');
  return { ...said, how: [...new Set(how)].sort() } as { code: number; stdout: string; how: string[] };
}

async function keptIn(home: string): Promise<string> {
  const programs = join(home, 'ladderpress', 'code');
  const [program = ''] = await readdir(programs);
  expect((await stat(join(programs, program))).mode & 0o777).toBe(0o700);
  return join(programs, program, 'main');
}
