/**
 * Builds every framework that it is given and prints a table of what its sheets look like, one row each:
 *
 *   npm run check:sites -- site other/site        frameworks
 *   npm run check:sites -- sites                  all frameworks in a folder
 *   npm run check:sites -- sites --product handout,card --paper a5 --brand plain
 *
 * --product, --paper, --brand, --edition, --audience, --orientation, --craft and --templates are those of `build`; --whole
 * takes each folder for one framework of whatever shape; --keep folder keeps what was made, --no-conformance leaves veraPDF
 * out (it needs a Java runtime), --details says after the table where each number comes from. Ends with 1 when anything that should be 0 is not.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkSite } from './checks/check-site.js';
import { findFrameworks } from './checks/find-frameworks.js';

const ofBuild = ['product', 'paper', 'brand', 'edition', 'audience', 'orientation', 'craft', 'templates'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    ...Object.fromEntries(ofBuild.map((name) => [name, { type: 'string' }])),
    keep: { type: 'string' },
    whole: { type: 'boolean', default: false },
    conformance: { type: 'boolean', default: true },
    details: { type: 'boolean', default: false },
  },
});
const flags = ofBuild.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
const frameworks = values.whole ? positionals : await findFrameworks(positionals);
if (frameworks.length === 0) {
  process.stderr.write('Name folders with frameworks: npm run check:sites -- site\n');
  process.exit(2);
}

const columns = [
  ['levels', ({ levels }) => levels],
  ['files', ({ files, stoppedBy }) => (stoppedBy.length === 0 ? files : `${files}, others stopped`)],
  ['blank pages', ({ blank }) => blank],
  ['ink near an edge', ({ near }) => near],
  ['lowest fill', ({ fill }) => (fill === undefined ? '' : `${Math.round(fill * 100)} %`)],
  ['under 60 %', ({ under }) => under],
  ['orphaned headings', ({ orphans }) => orphans],
  ['cards shortened', ({ shortened }) => shortened],
  ['bookmarks run together', ({ joined }) => joined],
  ['verify', ({ verify, faults }) => (verify === 0 ? 0 : `${verify} (${shown(faults)})`)],
  ['veraPDF', ({ veraPdf }) => veraPdf ?? 'not asked'],
  ['messages', ({ messages }) => shown(messages)],
  ['s', ({ seconds }) => seconds],
];
const line = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
const scratch = values.keep ?? (await mkdtemp(join(tmpdir(), 'ladderpress-sites-')));
const rows = [];
line(['framework', ...columns.map(([name]) => name)]);
line(['---', ...columns.map(() => '--:')]);
try {
  for (const folder of frameworks) {
    const row = await checkSite(folder, join(scratch, basename(folder)), {
      flags,
      conformance: values.conformance,
    });
    rows.push({ name: basename(folder), ...row });
    line([basename(folder), ...columns.map(([, cell]) => cell(row))]);
  }
} finally {
  if (values.keep === undefined) await rm(scratch, { recursive: true });
}

for (const { name, files, stoppedBy } of rows) {
  if (stoppedBy.length === 0) continue;
  const others = files === 0 ? 'No file was made' : 'Other files were not made, and so not measured';
  process.stdout.write(`\n${name}: ${others}, because of ${stoppedBy.join(', ')}.\n`);
}
if (values.details) {
  for (const { name, wrong } of rows) for (const each of wrong) process.stdout.write(`\n${name}/${each}`);
  process.stdout.write('\n');
}
process.exitCode = rows.some(isWrong) ? 1 : 0;

/** What an author wrote may stop files, and a card may be shortened; all else should be 0. */
function isWrong({ blank, near, under, orphans, joined, verify, veraPdf = 0 }) {
  return blank + near + under + orphans + joined + verify + veraPdf > 0;
}

function shown(counts) {
  return [...counts].map(([code, count]) => `${count} ${code}`).join(', ');
}
