// Where builds are measured: a folder of its own, with a browser that is unpacked before anything is measured.
import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.js';
import { measure } from './measure.js';
import { spreadOf } from './ratios.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'cli.js');

/** Lends a workplace, and clears it away whatever happens. */
export async function withWorkplace(use) {
  const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-bench-'));
  try {
    return await use(await openWorkplace(scratch));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function openWorkplace(scratch) {
  const cache = join(scratch, 'cache');
  const place = (name) => join(scratch, name);
  await measure(process.execPath, [cli, 'doctor', '--cache', cache], { cwd: scratch });
  const made = new Map();
  const once = (name, make) => {
    if (!made.has(name)) made.set(name, make(place(name)));
    return made.get(name);
  };

  return {
    cache,
    place,

    /** A framework of so many levels, and the page of one of middling length: `{ folder, level }`. */
    generated: (levels) =>
      once(`levels-${levels}`, async (folder) => ({ folder, level: await generate(folder, levels) })),

    /** The sample, and one page of it. */
    sample: () =>
      once('sample', async (folder) => {
        await cp(join(root, 'framework'), folder, { recursive: true });
        return { folder, level: join(folder, 'devopsengineer', 'level3.md') };
      }),

    /** An output folder that is not there, and a cache that holds the browser alone. */
    async emptied(name) {
      await rm(join(cache, 'pages'), { recursive: true, force: true });
      await rm(place(name), { recursive: true, force: true });
      return place(name);
    },

    /** One build with the program itself; `documents` and `bytes` are those that it made. */
    async build(folder, output, { words = [], memory, kept = cache } = {}) {
      const all = ['build', folder, '--output', output, '--cache', kept, '--json', ...words];
      const run = await measure(process.execPath, [cli, ...all], { cwd: scratch, memory });
      const { artifacts, people } = JSON.parse(run.stdout);
      const bytes = artifacts.reduce((sum, row) => sum + row.bytes, 0);
      return { ...run, artifacts, documents: artifacts.length, bytes, ...packsOf(people) };
    },

    /** The time from the start of a build to the first PDF on the disk; the build is then ended. */
    async firstPdf(folder, output, { kept = cache } = {}) {
      const words = [cli, 'build', folder, '--output', output, '--cache', kept, '--json'];
      const { time } = await measure(process.execPath, words, { cwd: scratch, until: () => hasPdf(output) });
      return { time };
    },

    /** A folder for a cache without a browser. */
    async freshCache() {
      const folder = await mkdtemp(join(scratch, 'fresh-'));
      await mkdir(folder, { recursive: true });
      return folder;
    },
  };
}

/** A process of Node that does nothing; of five, since the kernel counts CPU in hundredths of a second. */
export async function emptyNode() {
  const runs = [];
  for (let count = 0; count < 5; count++) runs.push(await measure(process.execPath, ['-e', '0']));
  const CPU = runs.reduce((sum, run) => sum + run.CPU, 0) / runs.length;
  return { time: spreadOf(runs.map(({ time }) => time)).median, CPU };
}

/** A build for a list of people tells how many packs it made, and names none. */
function packsOf(people) {
  return people === undefined ? {} : { documents: people.written, bytes: people.bytes };
}

function hasPdf(output) {
  try {
    return readdirSync(output, { recursive: true }).some((path) => path.endsWith('.pdf'));
  } catch {
    return false;
  }
}
