import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { sampleFolder, scratchFolder } from '../support/build-in.js';
import { expectGone, processesBelow } from '../support/processes-below.js';

// Runs the compiled program, as users do: `npm test` builds it first.
const cli = join(packageRoot, 'dist/cli.js');

let folder: string;
let output: string;

beforeEach(async () => {
  const scratch = await scratchFolder();
  folder = join(scratch, 'framework');
  output = join(scratch, 'output');
  await cp(sampleFolder, folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Of two crafts: enough that a build is at work when something happens to it, and too few to be long about it. */
const crafts = ['--craft', 'dataengineer,devopsengineer'];
const handouts = () => ['build', folder, '--output', output, '--product', 'handout', ...crafts, '--no-cache'];

/** Runs the program; `during` is called once, with its process id, when the first pages are printed. */
function run(words: readonly string[], during?: (id: number) => void): Promise<Ended> {
  return watch(spawn(process.execPath, [cli, ...words], { cwd: packageRoot }), during);
}

function watch(child: ReturnType<typeof spawn>, during?: (id: number) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const said = { stdout: '', stderr: '' };
    let waits = during !== undefined;
    child.stdout?.on('data', (chunk) => (said.stdout += chunk));
    child.stderr?.on('data', (chunk) => {
      said.stderr += chunk;
      if (!waits || child.pid === undefined || !said.stderr.includes('Printing')) return;
      waits = false;
      during?.(child.pid);
    });
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

/** Every PDF in output/ is whole, and nothing lies beside one. */
async function expectWholeFiles(): Promise<number> {
  const paths = await readdir(output, { recursive: true }).catch(() => []);
  expect(paths.filter((path) => path.includes('ladderpress-part'))).toEqual([]);
  const pdfs = paths.filter((path) => path.endsWith('.pdf'));
  for (const path of pdfs) {
    const bytes = await readFile(join(output, path));
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.subarray(-7).toString('latin1')).toContain('%%EOF');
  }
  return pdfs.length;
}

describe('a disk that is full', () => {
  it('ends the build with a clear line, and leaves no half-written file', async () => {
    const words = ['build', folder, '--output', output, '--product', 'handout,pack', ...crafts];
    await run(words);
    await rm(output, { recursive: true });
    // No file may grow beyond 32 blocks of 1 KiB, as on a disk that has no more room: packs cannot be written whole.
    // Every page comes from the cache, since a browser would not even start like this.
    const script = 'trap "" XFSZ; ulimit -f 32; exec "$0" "$@"';
    const ended = await watch(spawn('bash', ['-c', script, process.execPath, cli, ...words]));
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/error (disk-full|output-unwritable): .*cannot be written/);
    await expectWholeFiles();
  });
});

describe('a cache', () => {
  it('that cannot be written costs one line and nothing else', async () => {
    const cache = join(output, '..', 'cache');
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, 'pages'), 'a file where a folder should be');
    const words = [
      'build',
      folder,
      '--output',
      output,
      '--product',
      'card',
      '--level',
      '1',
      '--cache',
      cache,
    ];
    const { code, stdout } = await run(words);
    expect(code).toBe(0);
    expect(stdout.match(/^note .*cannot be written.*$/gm)).toHaveLength(1);
    expect(await expectWholeFiles()).toBeGreaterThan(0);
  });

  it('that is a file is left alone for another, and that is said', async () => {
    const cache = join(output, '..', 'cache');
    await writeFile(cache, 'mine');
    const words = [
      'build',
      folder,
      '--output',
      output,
      '--product',
      'card',
      '--level',
      '1',
      '--cache',
      cache,
    ];
    const { code, stdout } = await run(words);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^note The cache .* cannot be used/m);
    expect(await readFile(cache, 'utf8')).toBe('mine');
  });

  it('of a newer version is neither read nor touched', async () => {
    const cache = join(output, '..', 'cache');
    const newer = join(cache, 'pages', 'v99', 'ab');
    await mkdir(newer, { recursive: true });
    await writeFile(join(newer, `${'0'.repeat(62)}.bin`), 'of a later day');
    const words = [
      'build',
      folder,
      '--output',
      output,
      '--product',
      'card',
      '--level',
      '1',
      '--cache',
      cache,
    ];
    expect((await run(words)).code).toBe(0);
    expect(await readFile(join(newer, `${'0'.repeat(62)}.bin`), 'utf8')).toBe('of a later day');
  });
});

describe('a browser that is killed in mid-build', () => {
  it('is replaced, and every page is made', async () => {
    const { code, stdout } = await run(handouts(), (id) => {
      for (const { id: browser } of processesBelow(id).filter(({ name }) => /chrom|headless/i.test(name))) {
        // One that has just ended by itself is none to be killed.
        if (killed(browser)) break;
      }
    });
    expect(stdout).toMatch(/Made 11 handouts/);
    expect(code).toBe(0);
    expect(await expectWholeFiles()).toBe(11);
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('ends the build with its own exit code, a line, and no browser left behind', async () => {
    let below: number[] = [];
    const { code, stderr } = await run(handouts(), (id) => {
      below = processesBelow(id).map((one) => one.id);
      process.kill(id, signal);
    });
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(stderr).toContain('Stopped. Files that were finished are whole');
    expect(below.length).toBeGreaterThan(0);
    await expectGone(below);
    await expectWholeFiles();
    expect((await run(handouts())).code).toBe(0);
  });
});

it('a build that is killed outright leaves no browser behind, and the next one mends its output', async () => {
  let below: number[] = [];
  await run(handouts(), (id) => {
    below = processesBelow(id).map((one) => one.id);
    process.kill(id, 'SIGKILL');
  });
  expect(below.length).toBeGreaterThan(0);
  await expectGone(below);
  await appendFile(join(folder, 'index.md'), '\nMore.\n');
  expect((await run(handouts())).code).toBe(0);
  expect(await expectWholeFiles()).toBe(11);
});

function killed(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}
