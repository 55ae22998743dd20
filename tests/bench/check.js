// npm run bench:check [-- --store] [-- --row 'one level edited']
// Says what became slower by more than 15 %: by ratios, against the floor or an empty Node process in the same run, held
// against those in baseline.json. It wants a machine that does nothing else, and about three minutes. --store writes new ones;
// --row measures only the rows whose name has these words.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareRatios, ratiosOf, showSpread, storedOf } from './ratios.js';
import { measureRow, rowsIn } from './rows.js';
import { root, withWorkplace } from './workplace.js';

const { values: flags } = parseArgs({
  options: { store: { type: 'boolean', default: false }, row: { type: 'string', default: '' } },
});
const isWanted = (name) => name.includes(flags.row);
const file = join(root, 'tests', 'bench', 'baseline.json');

await withWorkplace(async (workplace) => {
  const [load] = loadavg();
  say(`Node ${process.version}, ${availableParallelism()} cores, load ${load.toFixed(1)} at the start`);
  if (load > 0.5) say('This machine does something else as well, so times say little; CPU says more.');
  const rows = wanted(rowsIn(workplace)).filter(({ name }) => isWanted(name));
  if (rows.length === 0) {
    say(`No row has the words "${flags.row}".`);
    process.exitCode = 1;
    return;
  }
  const measured = {};
  const pairs = new Map();
  for (const row of rows) {
    pairs.set(row, await measureRow(row));
    measured[row.name] = ratiosOf(pairs.get(row), row);
    say(`  ${row.name}: ${inWords(measured[row.name])}`);
  }
  if (flags.store) return store(measured);

  const stored = Object.fromEntries(Object.entries(readStored()).filter(([name]) => isWanted(name)));
  // Whatever looks slower is measured once more, so that a passing trouble of the machine is not named.
  for (const row of rows.filter(({ name }) => slowerIn(compareRatios(stored, measured)).has(name))) {
    pairs.get(row).push(...(await measureRow(row)));
    measured[row.name] = ratiosOf(pairs.get(row), row);
  }
  const verdicts = compareRatios(stored, measured);
  say(`\n${asTable(verdicts)}`);
  const slower = [...slowerIn(verdicts)];
  const gone = verdicts.filter(({ verdict }) => verdict === 'gone');
  if (gone.length > 0)
    say('\nWhat is stored and was not measured is another now: npm run bench:check -- --store');
  say(
    slower.length === 0
      ? '\nNothing became slower by more than 15 %.'
      : `\nSlower by more than 15 %:\n  ${slower.join('\n  ')}`,
  );
  process.exitCode = slower.length > 0 || gone.length > 0 ? 1 : 0;
});

function wanted(rows) {
  return [
    rows.firstPdf({ pairs: 3, isUnpacked: false }),
    rows.firstPdf({ pairs: 7, isUnpacked: true }),
    rows.unchanged({ levels: 'sample', products: 'all', pairs: 9 }),
    rows.edited({ levels: 'sample', products: 'handout,card,card-set,pack', pairs: 9 }),
    rows.emptyCache({ levels: 100, pairs: 5 }),
    rows.people({ count: 24, pairs: 3 }),
    rows.grown({ levels: 1000, against: 100 }),
    // What the row before leaves.
    rows.unchanged({ levels: 1000, pairs: 9 }),
  ];
}

function readStored() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).rows : {};
}

function slowerIn(verdicts) {
  return new Set(verdicts.filter(({ verdict }) => verdict === 'slower').map(({ row }) => row));
}

/** What was not measured stays as it is stored, unless all was. */
function store(measured) {
  const about = { node: process.version, cores: availableParallelism() };
  const rows = { ...(flags.row === '' ? {} : readStored()), ...storedOf(measured) };
  writeFileSync(file, `${JSON.stringify({ ...about, rows }, null, 2)}\n`);
  say('\nStored in tests/bench/baseline.json.');
}

function inWords(ratios) {
  return Object.entries(ratios)
    .map(([measure, spread]) => `${showSpread(spread)} × the ${measure}`)
    .join(', ');
}

function asTable(verdicts) {
  const rows = verdicts.map(({ row, measure, was, now, growth, verdict }) => [
    row,
    measure,
    was ?? '',
    now === undefined ? '' : showSpread(now),
    growth === undefined ? '' : `${growth < 0 ? '−' : '+'}${Math.abs(growth * 100).toFixed(0)} %`,
    verdict,
  ]);
  const heads = ['row', 'of', 'stored', 'now', 'change', ''];
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
