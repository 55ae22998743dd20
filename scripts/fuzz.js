// Feeds every door by which strangers' bytes come in with what looks right and is not:
// npm run fuzz -- [--minutes 2] [--seed 1] [--batches 1] [--only "front matter"] [--keep build/fuzz]
// Each input must give a result or diagnostics within its time, and no word of a trace. The same seed gives the same inputs
// in the same order; how many of them depends on the time. What fails is made as small as it gets and kept in a folder;
// once mended, it belongs into tests/fuzz/found, named after what it is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { count } from './checks/count.js';
import { bundleTests } from './fuzz/bundle-tests.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    batches: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string', default: 'build/fuzz' },
  },
});
/** An input that is not done by then never will be. */
const mostMilliseconds = 120_000;
/** Doors that are fed side by side, each by a thread of its own. */
const atOnce = 2;
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'ladderpress-fuzz-'));
const total = { passed: 0, failed: 0 };

try {
  const module = pathToFileURL(await bundleTests('tests/fuzz/targets.ts', scratch)).href;
  const { targets } = await import(module);
  const names = targets.map(({ name }) => name).filter((name) => (values.only ?? name) === name);
  if (names.length === 0) throw new Error(`--only is one of: ${targets.map(({ name }) => name).join(', ')}`);
  const pdfs = names.includes('pdf') ? makePdfs() : [];
  const each = (Number(values.minutes) * 60_000 * atOnce) / names.length;
  const work = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const { inputs, faults } = await feed({ module, name, seed: Number(values.seed), each, pdfs });
      for (const fault of faults) show(name, fault);
      process.stdout.write(`${name}: ${inputs} inputs, ${faults.length} faults\n`);
      total.passed += inputs - faults.length;
      total.failed += faults.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
} finally {
  rmSync(scratch, { recursive: true });
}
count(total);

/** Feeds one target in a thread; one that does not come back is ended, which is a fault too. */
function feed({ module, name, seed, each, pdfs }) {
  return new Promise((resolve) => {
    let [inputs, last] = [0, undefined];
    const faults = [];
    const worker = new Worker(new URL('./fuzz/feed-thread.js', import.meta.url), {
      workerData: {
        module,
        name,
        seed,
        end: Date.now() + each,
        batches: Number(values.batches ?? 'Infinity'),
        pdfs,
      },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    let timer = setTimeout(() => undefined, 0);
    worker.on('message', (message) => {
      clearTimeout(timer);
      if (message.kind === 'fault') faults.push(message);
      if (message.kind !== 'input') return;
      inputs += 1;
      last = message;
      timer = setTimeout(() => {
        faults.push({ ...last, fault: `does not end in ${mostMilliseconds / 1000} s` });
        worker.terminate();
      }, mostMilliseconds);
    });
    worker.on('error', (error) =>
      faults.push({ bytes: new Uint8Array(), seed, ...last, fault: String(error.stack) }),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve({ inputs, faults });
    });
  });
}

/** A level's handout and a craft's pack, as users have them. */
function makePdfs() {
  const words = [
    '--craft',
    'devopsengineer',
    '--level',
    '1',
    '--product',
    'handout,card,pack',
    '--output',
    scratch,
  ];
  const build = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'build', join(root, 'framework'), ...words],
    {
      encoding: 'utf8',
      cwd: scratch,
    },
  );
  const made = readdirSync(scratch, { recursive: true }).filter((path) => path.endsWith('.pdf'));
  if (made.length === 0) throw new Error(`The sample cannot be built.\n${build.stdout}${build.stderr}`);
  return made.map((path) => join(scratch, path));
}

function show(name, { fault, seed, bytes }) {
  mkdirSync(values.keep, { recursive: true });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const file = join(values.keep, `${name.replace(/ /g, '-')}-${hash}`);
  writeFileSync(file, bytes);
  process.stdout.write(`FAULT ${name} --seed ${seed}, kept as ${file}\n${fault}\n\n`);
}
