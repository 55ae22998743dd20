// npm run bench -- [--levels 10,100,1000,5000] [--runs 3] [--products handout,card] [--people 100,1000] [--no-packs] [--no-floor] [--sample]
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureFloor, renderAll } from './floor.js';
import { generate } from './generate.js';
import { measureBest } from './measure.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'cli.js');
const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    levels: { type: 'string', default: '10,100,1000,5000' },
    products: { type: 'string', default: 'handout,card' },
    runs: { type: 'string', default: '3' },
    people: { type: 'string', default: '100,1000' },
    packs: { type: 'boolean', default: true },
    floor: { type: 'boolean', default: true },
    sample: { type: 'boolean', default: true },
  },
});

const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-bench-'));
const cache = join(scratch, 'cache');
const rows = [];
try {
  await shareBrowser();
  say(
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} at the start\n`,
  );
  say('| levels | what | case | wall ms | ms/document | CPU ms | peak MB | output MB |');
  say('|--:|---|---|--:|--:|--:|--:|--:|');
  if (flags.sample) await benchSample();
  for (const people of flags.people.split(',').map(Number)) if (people > 0) await benchPeople(people);
  for (const levels of flags.levels.split(',').map(Number)) if (levels > 0) await benchGenerated(levels);
  sayRatios();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** The browser is unpacked once and shared: what is measured begins with it in place. */
async function shareBrowser() {
  const { wall } = await measureBest(1, () => undefined, process.execPath, [cli, 'doctor'], { cwd: scratch });
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  await mkdir(cache, { recursive: true });
  const browser = join(base, 'ladderpress', 'browser');
  if (existsSync(browser)) await symlink(browser, join(cache, 'browser'));
  return wall;
}

async function benchSample() {
  const folder = join(scratch, 'sample');
  await cp(join(root, 'framework'), folder, { recursive: true });
  const level = join(folder, 'devopsengineer', 'level3.md');
  await benchCases({
    label: 'sample',
    folder,
    level,
    products: undefined,
    cases: ['empty', 'same', 'level'],
  });
  const some = 'handout,card,card-set,pack';
  await benchCases({ label: 'sample', folder, level, products: some, cases: ['level'] });
}

/** Packs for people of the sample's crafts, one run each: ten times as many people take ten times as long. */
async function benchPeople(count) {
  const folder = join(scratch, 'sample-for-people');
  await cp(join(root, 'framework'), folder, { recursive: true });
  const crafts = ['devopsengineer', 'softwareengineer', 'qualityengineer', 'dataengineer'];
  const rows = Array.from(
    { length: count },
    (_, at) => `Person Number ${at},${crafts[at % 4]},${(at % 3) + 1},Manager ${at % 9}`,
  );
  const list = join(scratch, `people-${count}.csv`);
  await writeFile(list, ['name,craft,level,manager', ...rows].join('\n'));
  const output = join(scratch, `people-${count}`);
  const words = ['build', folder, '--people', list, '--output', output, '--cache', cache, '--json'];
  await rm(join(cache, 'pages'), { recursive: true, force: true });
  const run = await measureBest(1, () => undefined, process.execPath, [cli, ...words]);
  const { written: documents, bytes } = JSON.parse(run.stdout).people;
  add({ label: `${count} people`, what: 'person-pack', name: 'empty cache', ...run, documents, bytes });
}

async function benchGenerated(levels) {
  const folder = join(scratch, `levels-${levels}`);
  const level = await generate(folder, levels);
  const cases = ['empty', 'same', 'level', 'template'];
  await benchCases({ label: levels, folder, level, products: flags.products, cases });
  if (flags.floor && levels <= 1000) await benchFloor(levels, folder);
  if (flags.packs)
    await benchCases({ label: levels, folder, level, products: 'pack', cases: ['empty', 'level'] });
}

async function benchFloor(levels, folder) {
  const work = await renderAll(folder, flags.products.split(','), cache);
  const { wall, cpu, start, bytes } = await measureFloor(work, Number(flags.runs));
  add({
    label: levels,
    what: flags.products,
    name: 'floor',
    wall,
    cpu,
    documents: work.pages.length,
    bytes,
    start,
  });
}

async function benchCases({ label, folder, level, products, cases }) {
  const output = join(scratch, `output-${label}-${products ?? 'all'}`);
  const templates = join(scratch, 'templates');
  const words = ['build', folder, '--output', output, '--cache', cache, '--templates', templates, '--json'];
  if (products !== undefined) words.push('--product', products);
  await rm(join(cache, 'pages'), { recursive: true, force: true });
  await rm(templates, { recursive: true, force: true });
  await mkdir(templates);
  let turn = 0;
  const next = () => {
    turn += 1;
    return turn;
  };
  const before = {
    empty: async () => {
      await rm(join(cache, 'pages'), { recursive: true, force: true });
      await rm(output, { recursive: true, force: true });
    },
    same: () => undefined,
    level: () => appendFile(level, `\nI also keep count of edit ${next()}.\n`),
    template: async () => {
      const text = await readFile(join(root, 'templates', 'handout.hbs'), 'utf8');
      await writeFile(join(templates, 'handout.hbs'), `${text}<!-- ${next()} -->\n`);
    },
  };
  const names = {
    empty: 'empty cache',
    same: 'no change',
    level: 'one level edited',
    template: 'one template edited',
  };
  // The cases after the first need what it leaves.
  if (cases[0] !== 'empty') await measureBest(1, before.empty, process.execPath, [cli, ...words]);
  for (const name of cases) {
    const runs = Number(label) >= 1000 && name !== 'same' ? 1 : Number(flags.runs);
    const { wall, cpu, memory, stdout } = await measureBest(runs, before[name], process.execPath, [
      cli,
      ...words,
    ]);
    const { artifacts } = JSON.parse(stdout);
    const bytes = artifacts.reduce((sum, row) => sum + row.bytes, 0);
    add({
      label,
      what: products ?? 'everything',
      name: names[name],
      wall,
      cpu,
      memory,
      bytes,
      documents: artifacts.length,
      artifacts,
    });
  }
}

function add(row) {
  rows.push(row);
  const { label, what, name, wall, cpu, memory, bytes, documents } = row;
  const number = (value, digits = 0) => (value === undefined ? '' : value.toFixed(digits));
  const cells = [
    label,
    what,
    name,
    number(wall),
    number(wall / documents, 1),
    number(cpu),
    number(memory && memory / 1e6),
    number(bytes / 1e6, 1),
  ];
  say(`| ${cells.join(' | ')} |`);
}

function sayRatios() {
  const find = (label, what, name) =>
    rows.find((row) => row.label === label && row.what === what && row.name === name);
  const lines = [];
  for (const floor of rows.filter(({ name }) => name === 'floor')) {
    const ours = find(floor.label, floor.what, 'empty cache');
    const ratio = (ours.wall - floor.start) / floor.wall;
    const work = (ours.cpu / floor.cpu).toFixed(2);
    lines.push(
      `${floor.label} levels, empty cache against the floor: ${ratio.toFixed(2)} × the time, ${work} × the CPU time`,
    );
  }
  const lists = rows.filter(({ what }) => what === 'person-pack');
  const [short, long] = [lists[0], lists.at(-1)];
  if (short !== undefined && long !== short) {
    const memory = (long.memory / short.memory).toFixed(2);
    lines.push(`${long.label} against ${short.label}: ${memory} × the memory`);
  }
  const [few, many] = [1000, 5000].map((levels) => find(levels, flags.products, 'empty cache'));
  if (few !== undefined && many !== undefined) {
    lines.push(`5,000 levels against 1,000: ${(many.wall / few.wall).toFixed(2)} × the time`);
    lines.push(`5,000 levels against 1,000: ${(many.memory / few.memory).toFixed(2)} × the memory`);
  }
  for (const { label, artifacts } of rows.filter(
    ({ name, artifacts }) => name === 'empty cache' && artifacts,
  )) {
    const small = artifacts.filter(({ product, pages }) => product === 'handout' && pages === 2);
    if (small.length === 0) continue;
    const largest = Math.max(...small.map(({ bytes }) => bytes));
    lines.push(
      `${label} levels: the largest of ${small.length} two-page handouts has ${Math.ceil(largest / 1000)} kB`,
    );
  }
  for (const pack of rows.filter(
    ({ what, name, label }) => what === 'pack' && name === 'empty cache' && label > 0,
  )) {
    const parts = find(pack.label, flags.products, 'empty cache')?.artifacts.filter(
      ({ product }) => product === 'handout',
    );
    const whole = pack.artifacts.find(({ craft }) => craft === null);
    if (parts === undefined || parts.length === 0 || whole === undefined) continue;
    const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
    lines.push(
      `${pack.label} handouts in one pack: ${(whole.bytes / sum).toFixed(2)} of the sum of their bytes`,
    );
  }
  say(`\n${lines.join('\n')}`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
