/**
 * Changes the code of a folder in one place at a time, and asks its tests whether they notice:
 *
 *   npm run mutants -- plan           all of src/plan
 *   npm run mutants -- model/areas    a part of it; one file can be named too, without .ts
 *   npm run mutants -- plan --anew    asks about every change again
 *
 * Lists each change that no test noticed, and fails when the tests notice fewer than 80 of 100. What was found is kept in
 * build/mutants and asked again only when the changed code, or a test that runs it, is another. That does not see a change
 * in other code that both use, so ask anew before writing figures down.
 */
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import { testsOf } from './mutants/tests-of.js';

const place = process.argv.slice(2).find((word) => !word.startsWith('-'));
if (place === undefined) {
  process.stderr.write('Name a folder of src: npm run mutants -- plan\n');
  process.exit(2);
}

// Processes of Stryker's inherit it.
process.env.MUTANTS_TESTS = testsOf(place).join(' ');
const kept = `build/mutants/${place.replaceAll('/', '-')}`;
await new Stryker({
  mutate: [`src/${place}/**/*.ts`, `src/${place}.ts`],
  testRunner: 'kept-tests',
  plugins: [new URL('./mutants/test-runner.js', import.meta.url).href],
  coverageAnalysis: 'perTest',
  // What stands at the top of a file is read once, as it loads; to change it, everything would have to be loaded again.
  ignoreStatic: true,
  // It knows TypeScript 5. Types are not checked: a change that does not compile counts like any other.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  concurrency: 2,
  // On a busy machine, a slow answer must not count as one that noticed.
  timeoutMS: 30_000,
  timeoutFactor: 10,
  incremental: true,
  incrementalFile: `${kept}.json`,
  force: process.argv.includes('--anew'),
  tempDirName: 'build/mutants/work',
  ignorePatterns: ['/build', '/dist', '/output', '/biome.json'],
  reporters: ['clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, skipFull: true },
  thresholds: { high: 90, low: 80, break: 80 },
}).runMutationTest();
