import { execFile, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { sampleFolder, scratchFolder } from '../support/build-in.js';
import { processesBelow } from '../support/processes-below.js';

const cli = join(packageRoot, 'dist/cli.js');

test('build --watch writes what a change changes, goes on after every mistake, and leaves the files of a build', async () => {
  const scratch = await scratchFolder();
  const folder = join(scratch, 'framework');
  const output = join(folder, 'out');
  await cp(sampleFolder, folder, { recursive: true });
  await symlink('..', join(folder, 'devopsengineer/round'));
  const page = join(folder, 'devopsengineer/level3.md');
  const craft = join(folder, 'devopsengineer/index.md');
  const text = await readFile(page, 'utf8');
  const crafts = await readFile(craft, 'utf8');
  const wanted = 'handout,card,card-set,pack';
  const words = [
    'build',
    folder,
    '--output',
    output,
    '--watch',
    '--craft',
    'devopsengineer',
    '--product',
    wanted,
    '--cache',
    inject('cache'),
  ];
  const program = spawn(process.execPath, [cli, ...words], {
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void program.kill());
  let said = '';
  let heard = 0;
  program.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  /** What is said from the last time on, to the end of the line that has it. */
  const says = async (what: RegExp) => {
    for (;;) {
      const found = what.exec(said.slice(heard));
      if (found !== null) {
        const end = said.indexOf('\n', heard + found.index);
        const part = said.slice(heard, end === -1 ? undefined : end);
        heard = end === -1 ? said.length : end + 1;
        return part;
      }
      await event(program.stdout, 'data');
    }
  };

  expect(await says(/Watching/)).toContain('Made 6 handouts, 6 cards, 1 card set and 2 packs');
  await writeFile(`${page}~`, `${text}\nA word more.\n`);
  await rename(`${page}~`, page);
  expect(await says(/ in [\d.]+ s/)).toMatch(
    /^\d\d:\d\d:\d\d devopsengineer 3: handout, card; devopsengineer: card set, 2 packs in [\d.]+ s$/,
  );
  await writeFile(page, `---\ntitle: [\n${text}`);
  expect(await says(/ in [\d.]+ s.*error/)).toContain('level3.md:2:9 error bad-yaml');
  await writeFile(page, text);
  expect(await says(/mended/)).toMatch(/\d mended/);
  await rename(folder, `${folder}-away`);
  expect(await says(/no-folder/)).toContain('There is no folder');
  await rename(`${folder}-away`, folder);
  expect(await says(/ in [\d.]+ s/)).toContain('nothing to write');
  await writeFile(join(scratch, 'ladderpress.yaml'), 'colour: red\n');
  expect(await says(/ in [\d.]+ s/)).toContain('unknown-key');
  await rm(join(scratch, 'ladderpress.yaml'));
  await says(/mended/);
  await writeFile(craft, crafts.replaceAll('DevOps Engineer', 'Platform Engineer'));
  await says(/ in [\d.]+ s/);

  const before = processesBelow(program.pid ?? 0);
  expect(before.length).toBeGreaterThan(0);
  program.kill('SIGINT');
  expect(await event(program, 'exit')).toEqual([0, null]);
  // Processes of a browser end when they lose the first.
  await expect.poll(() => before.filter(({ id }) => isAlive(id)), { timeout: 10_000 }).toEqual([]);

  // What lies there is what a build of the pages as they are now writes.
  const again = join(scratch, 'again');
  const once = words.filter((word) => word !== '--watch').map((word) => (word === output ? again : word));
  await promisify(execFile)(process.execPath, [cli, ...once], { cwd: scratch });
  const pdfs = (await readdir(again, { recursive: true })).filter((path) => path.endsWith('.pdf')).sort();
  expect((await readdir(output, { recursive: true })).filter((path) => path.endsWith('.pdf')).sort()).toEqual(
    pdfs,
  );
  for (const path of pdfs) {
    expect((await readFile(join(output, path))).equals(await readFile(join(again, path))), path).toBe(true);
  }
  await rm(scratch, { recursive: true });
});

/** One that has ended and that nobody waited for is not. */
function isAlive(id: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
