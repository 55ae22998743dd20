/**
 * Builds the sample in every brand, on every paper, in every edition, for every audience and in both orientations, and
 * reads every file back, with every word of its source and veraPDF:
 *
 *   npm run check:full                        all of it; takes a quarter of an hour on two cores
 *   npm run check:full -- a5 large            only what has each of these values
 *   npm run check:full -- --again             only what has not passed since the program last changed
 *   npm run check:full -- --framework folder  another framework than the sample
 *
 * Large print is for handouts, overviews and packs, and only cards can lie: files that another build of the product has
 * made already are left out. Needs a Java runtime. Ends with "N passed, N failed": files as they should be, and not.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkBuild } from './checks/check-build.js';
import { count } from './checks/count.js';
import { axes } from './checks/covering-set.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean', default: false }, framework: { type: 'string' } },
});
const framework = resolve(values.framework ?? join(root, 'framework'));
const started = Date.now();
const passedBefore = values.again ? await readPassed() : {};
const passedNow = { ...passedBefore };
const sum = { passed: 0, failed: 0 };
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-full-'));
try {
  for (const choice of everyChoice()) {
    const name = Object.values(choice).join(' ');
    const products = productsOf(choice);
    if (products.length === 0) continue;
    if (!positionals.every((value) => Object.values(choice).includes(value))) continue;
    if (passedBefore[name] !== undefined) {
      sum.passed += passedBefore[name];
      continue;
    }
    const output = join(scratch, name.replaceAll(' ', '-'));
    const { passed, failed } = await checkBuild(
      framework,
      output,
      { ...choice, product: products.join(',') },
      {
        say: (line) => process.stdout.write(`${name}: ${line}\n`),
      },
    );
    sum.passed += passed;
    sum.failed += failed;
    if (failed === 0) passedNow[name] = passed;
    await keepPassed(passedNow);
    await rm(output, { recursive: true });
  }
} finally {
  await rm(scratch, { recursive: true });
}
process.stdout.write(`${Math.round((Date.now() - started) / 6000) / 10} minutes\n`);
count(sum);

/** Every value of each axis with every value of all others. */
function everyChoice() {
  return Object.entries(axes).reduce(
    (choices, [axis, all]) => choices.flatMap((choice) => all.map((value) => ({ ...choice, [axis]: value }))),
    [{}],
  );
}

/** The products that differ from those of a build in standard print, or upright. */
function productsOf({ edition, orientation }) {
  return [
    ...(orientation === 'portrait' ? ['handout', 'overview', 'pack'] : []),
    ...(edition === 'standard' ? ['card', 'card-set'] : []),
    ...(edition === 'standard' && orientation === 'portrait'
      ? ['slides', 'pptx', 'advert', 'index', 'bundle']
      : []),
  ];
}

/** What passed is kept until the program, its templates or the framework change. */
async function readPassed() {
  const kept = JSON.parse(await readFile(await stateFile(), 'utf8').catch(() => '{}'));
  return kept.of === (await fingerprint()) ? kept.passed : {};
}

async function keepPassed(passed) {
  await writeFile(await stateFile(), `${JSON.stringify({ of: await fingerprint(), passed }, null, 1)}\n`);
}

async function stateFile() {
  const folder = join(root, 'node_modules', '.cache', 'ladderpress');
  await mkdir(folder, { recursive: true });
  return join(folder, 'check-full.json');
}

async function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of [join(root, 'dist'), join(root, 'templates'), framework]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) hash.update(path).update(await readFile(path));
  }
  return hash.digest('hex');
}
