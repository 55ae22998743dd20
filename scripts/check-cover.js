/**
 * Builds the covering set and reads every file back, with every word of its source and veraPDF:
 *
 *   npm run check:cover                 all rows of scripts/checks/covering-set.js
 *   npm run check:cover -- --all        the same, with every craft in each row; takes three times as long
 *   npm run check:cover -- a5 large     the rows that have each of these values or words in their folder
 *
 * Needs a Java runtime. Ends with "N passed, N failed": files as they should be, and not.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkBuild } from './checks/check-build.js';
import { count } from './checks/count.js';
import { axes, coveringSet } from './checks/covering-set.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-cover-'));
const sum = { passed: 0, failed: 0 };
try {
  for (const [index, { framework, craft, twice, ...row }] of coveringSet.entries()) {
    const choice = Object.fromEntries(Object.keys(axes).map((axis) => [axis, row[axis]]));
    const words = [framework, ...Object.values(choice)];
    if (!wanted.every((word) => words.some((each) => each === word || each.includes(`/${word}`)))) continue;
    const narrow = craft === undefined || values.all ? {} : { craft };
    const { passed, failed } = await checkBuild(
      join(root, framework),
      join(scratch, `${index}`),
      { ...choice, ...narrow },
      {
        twice,
        say: (line) => process.stdout.write(`${[...words, ...Object.values(narrow)].join(' ')}: ${line}\n`),
      },
    );
    sum.passed += passed;
    sum.failed += failed;
  }
} finally {
  await rm(scratch, { recursive: true });
}
count(sum);
