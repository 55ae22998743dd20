// npm run bench -- [--levels 10,100,1000,5000] [--runs 5] [--products handout,card] [--people 100,1000] [--no-packs] [--no-sample] [--row 'against 1,000']
// Levels may be 20000, on demand: with all rows that takes more than an hour.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ratiosOf, showSpread, spreadOf } from './ratios.js';
import { measureRow, rowsIn } from './rows.js';
import { withWorkplace } from './workplace.js';

const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    levels: { type: 'string', default: '10,100,1000,5000' },
    products: { type: 'string', default: 'handout,card' },
    runs: { type: 'string', default: '5' },
    people: { type: 'string', default: '100,1000' },
    packs: { type: 'boolean', default: true },
    sample: { type: 'boolean', default: true },
    row: { type: 'string', default: '' },
  },
});
const runs = Number(flags.runs);
const numbers = (list) =>
  list
    .split(',')
    .map(Number)
    .filter((number) => number > 0);

await withWorkplace(async (workplace) => {
  say(
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} at the start\n`,
  );
  say(
    '| what | ms | ms a document | CPU ms | peak MB | output MB | times the time | times the CPU | times the memory |',
  );
  say('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  const found = new Map();
  for (const row of wanted(rowsIn(workplace)).filter(({ name }) => name.includes(flags.row))) {
    const pairs = await measureRow(row);
    found.set(row, pairs);
    sayRow(row, pairs);
  }
  say(`\n${sizesOf(found).join('\n')}`);
});

/** Of many levels one pair each, since that takes long; what is looked at again and again costs little however many there are. */
function wanted(rows) {
  const { products } = flags;
  const list = [];
  if (flags.sample) {
    const some = 'handout,card,card-set,pack';
    list.push(
      rows.firstPdf({ pairs: 3, isUnpacked: false }),
      rows.firstPdf({ pairs: runs, isUnpacked: true }),
    );
    list.push(rows.unchanged({ levels: 'sample', products: 'all', pairs: runs }));
    list.push(rows.edited({ levels: 'sample', products: 'all', pairs: runs }));
    list.push(rows.edited({ levels: 'sample', products: some, pairs: runs }));
  }
  for (const count of numbers(flags.people)) list.push(rows.people({ count, pairs: 1 }));
  const sizes = numbers(flags.levels);
  for (const levels of sizes) {
    const pairs = levels >= 1000 ? 1 : runs;
    list.push(rows.emptyCache({ levels, products, pairs, isAgainstFloor: levels <= 1000 }));
    list.push(rows.unchanged({ levels, products, pairs: runs }));
    list.push(rows.edited({ levels, products, pairs }));
    if (products.includes('handout')) list.push(rows.template({ levels, products, pairs }));
    if (!flags.packs) continue;
    list.push(rows.emptyCache({ levels, products: 'pack', pairs, isAgainstFloor: false }));
    list.push(rows.edited({ levels, products: 'pack', pairs }));
  }
  for (const levels of sizes.filter((size) => size > 1000 && sizes.includes(1000)))
    list.push(rows.grown({ levels, against: 1000, products }));
  return list;
}

function sayRow(row, pairs) {
  const ours = pairs.map((pair) => pair.ours);
  const cell = (values, digits = 0) => {
    const known = values.filter(Number.isFinite);
    return known.length === 0 ? '' : showSpread(spreadOf(known), digits);
  };
  const against = pairs.filter(({ theirs }) => theirs !== undefined);
  const ratios = ratiosOf(against, row);
  const cells = [
    row.name,
    cell(ours.map(({ time }) => time)),
    cell(
      ours.map(({ time, documents }) => time / documents),
      1,
    ),
    cell(ours.map(({ CPU }) => CPU)),
    cell(ours.map(({ memory }) => memory / 1e6)),
    cell(
      ours.map(({ bytes }) => bytes / 1e6),
      1,
    ),
    ...['time', 'CPU', 'memory'].map((name) => (ratios[name] === undefined ? '' : showSpread(ratios[name]))),
  ];
  say(`| ${cells.join(' | ')} |`);
}

/** What files weigh: the largest handout of two pages, and a framework's pack beside the handouts that it holds. */
function sizesOf(found) {
  const whole = [...found].filter(([{ sizes }]) => sizes !== undefined);
  const made = ({ levels, products }) =>
    whole.find(([{ sizes }]) => sizes.levels === levels && sizes.products === products)?.[1][0].ours
      .artifacts;
  const handouts = (levels) =>
    (made({ levels, products: flags.products }) ?? []).filter(({ product }) => product === 'handout');
  return [...new Set(whole.map(([{ sizes }]) => sizes.levels))].flatMap((levels) => {
    const all = handouts(levels);
    const small = all.filter(({ pages }) => pages === 2).map(({ bytes }) => bytes);
    const largest = Math.ceil(Math.max(...small) / 1000);
    const sum = all.reduce((total, { bytes }) => total + bytes, 0);
    const pack = made({ levels, products: 'pack' })?.find(({ craft }) => craft === null);
    return [
      ...(small.length === 0
        ? []
        : [`${levels} levels: the largest of ${small.length} two-page handouts has ${largest} kB`]),
      ...(pack === undefined || sum === 0
        ? []
        : [
            `${levels} levels: their handouts in one pack are ${(pack.bytes / sum).toFixed(2)} of the sum of their bytes`,
          ]),
    ];
  });
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
