/**
 * Changes the code of a folder in one place at a time, and asks its tests whether they notice:
 *
 *   npm run mutants -- plan                 all of src/plan
 *   npm run mutants -- model/areas          a part of it; one file can be named too, without .ts
 *   npm run mutants -- 'model/*.ts'         the files on top of it
 *   npm run mutants -- plan --anew          asks about every change again
 *   npm run mutants -- settings --part 1/4  asks about a quarter of the changes, the same ones each time
 *   npm run mutants -- plan --workers 1     leaves half of the machine to others
 *
 * Lists each change that no test noticed, and fails when the tests notice fewer than 80 of 100. What was found is kept in
 * build/mutants and asked again only when the changed code, or a test that runs it, is another. That does not see a change
 * in other code that both use, so ask anew before writing figures down.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { isInPart } from './mutants/is-in-part.js';
import { testsOf } from './mutants/tests-of.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    anew: { type: 'boolean', default: false },
    part: { type: 'string', default: '1/1' },
    workers: { type: 'string', default: '2' },
  },
});
const [place] = positionals;
if (place === undefined) {
  process.stderr.write('Name a folder of src: npm run mutants -- plan\n');
  process.exit(2);
}

// Processes of Stryker's inherit it.
process.env.MUTANTS_TESTS = testsOf(place).join(' ');
process.env.MUTANTS_PART = values.part;
const results = await new Stryker({
  mutate: place.endsWith('.ts') ? [`src/${place}`] : [`src/${place}/**/*.ts`, `src/${place}.ts`],
  testRunner: 'kept-tests',
  plugins: [new URL('./mutants/test-runner.js', import.meta.url).href],
  coverageAnalysis: 'perTest',
  // What stands at the top of a file is read once, as it loads; to change it, everything would have to be loaded again.
  ignoreStatic: true,
  // It knows TypeScript 5. Types are not checked: a change that does not compile counts like any other.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  concurrency: Number(values.workers),
  // On a busy machine, a slow answer must not count as one that noticed: test-runner.js counts work, not time, up to a
  // sixtieth of this.
  timeoutMS: 180_000,
  timeoutFactor: 120,
  dryRunTimeoutMinutes: 30,
  // What was left out must not count as asked.
  incremental: values.part === '1/1',
  incrementalFile: `build/mutants/${place.replaceAll(/[/*]/g, '-')}.json`,
  force: values.anew,
  tempDirName: 'build/mutants/work',
  ignorePatterns: ['/build', '/dist', '/output', '/biome.json'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, skipFull: true },
}).runMutationTest();

const tried = results.filter((change) => isInPart(change, values.part));
const isNoticed = ({ status }) => status === 'Killed' || status === 'Timeout';
const missed = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
const noticed = tried.filter(isNoticed).length;
const share = (100 * noticed) / (noticed + missed);
process.stdout.write(`${noticed} of ${noticed + missed} changes are noticed: ${share.toFixed(1)} %\n`);
process.exitCode = share < 80 ? 1 : 0;
