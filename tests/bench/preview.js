// npm run bench:preview -- [--edits 20] [--levels 1000] [--memory 1000]
// How long what somebody writes takes until it is seen: in a session as the preview has one, and in a build that stays.
// Times say something on a machine that does nothing else; CPU is that of this process and its threads, without the browser.
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runWatch } from '../../build/commands/watch-build.js';
import { generate } from './generate.js';
import { aroundOf, edit, inSession, machine, pause, save } from './preview-session.js';

const { values: flags } = parseArgs({
  options: {
    edits: { type: 'string', default: '20' },
    levels: { type: 'string', default: '1000' },
    memory: { type: 'string', default: '1000' },
  },
});
const edits = Number(flags.edits);
const root = new URL('../..', import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), 'ladderpress-bench-preview-'));

say(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} at the start\n`,
);
say('| what | target ms | median ms | least–most | CPU ms |');
say('|---|--:|--:|--:|--:|');
try {
  await ofTheSample();
  await ofManyLevels(Number(flags.levels));
} finally {
  await rm(folder, { recursive: true });
}

async function ofTheSample() {
  const framework = join(folder, 'sample');
  const templates = join(folder, 'templates');
  await cp(join(root, 'framework'), framework, { recursive: true });
  await cp(join(root, 'templates/styles/card.css'), join(templates, 'styles/card.css'));
  const page = join(framework, 'devopsengineer/level3.md');
  const text = await readFile(page, 'utf8');
  await inSession({ folder: framework, templates: [templates] }, say, async (session) => {
    const card = (at) =>
      edit(session, page, `${text}\nEdit ${at}.\n`, () => session.card('devopsengineer-level3'));
    await card(-1);
    row('edit of a level → its card', 100, await times(edits, card));
    const style = join(templates, 'styles/card.css');
    const css = await readFile(style, 'utf8');
    const all = session.current().good.framework.crafts.flatMap(({ levels }) => levels);
    const restyle = (at) =>
      edit(session, style, `${css}\n/* ${at} */\n.card .numeral{opacity:0.${at + 10}}\n`, () =>
        Promise.all(all.map(({ id }) => session.card(id))),
      );
    row(`edit of a style → all ${all.length} cards`, 600, await times(Math.min(edits, 10), restyle));
    await writeFile(style, css);
    await memory(Number(flags.memory), (at) => card(at));
  });
  await writeFile(page, text);
  await ofABuildThatStays(framework, page, text);
}

/** The last of the files that an edit changes; those of all crafts come with it. */
async function ofABuildThatStays(framework, page, text) {
  const output = join(folder, 'output');
  const files = ['-level3-senior-handout.pdf', '-level3-senior-card.pdf', '-card-set.pdf', '-pack.pdf'].map(
    (end) => join(output, 'devopsengineer', `devopsengineer${end}`),
  );
  let told = () => undefined;
  const ending = new AbortController();
  const stream = { isTTY: false, write: (line) => told(line) };
  const world = {
    ...aroundOf(framework),
    ...machine,
    runtime: process.version,
    stdout: stream,
    stderr: stream,
    signal: ending.signal,
    now: () => new Date(),
  };
  const says = (what) =>
    new Promise((resolve) => {
      told = (line) => what.test(line) && resolve();
    });
  const ready = says(/Watching/);
  const watching = runWatch(
    { folder: framework, output, product: ['handout', 'card', 'card-set', 'pack'] },
    world,
  );
  await ready;
  const round = async (at) => {
    await pause(700);
    const before = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
    const cpu = process.cpuUsage();
    const done = says(/ in [\d.]+ s/);
    const started = performance.timeOrigin + performance.now();
    await save(page, `${text}\nRound ${at}.\n`);
    await done;
    const { user, system } = process.cpuUsage(cpu);
    const after = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
    if (after.some((time, index) => time === before[index])) throw new Error('A file was not written.');
    return { time: Math.max(...after) - started, CPU: (user + system) / 1000 };
  };
  await round(-1);
  row('edit of a level → its handout, card, set and pack', 250, await times(edits, round));
  ending.abort();
  await watching;
}

async function ofManyLevels(levels) {
  if (levels === 0) return;
  const framework = join(folder, 'many');
  const page = await generate(framework, levels);
  const text = await readFile(page, 'utf8');
  await inSession({ folder: framework }, say, async (session) => {
    const file = page.slice(framework.length + 1);
    const { id } = session
      .current()
      .good.framework.crafts.flatMap((craft) => craft.levels)
      .find((level) => level.file === file);
    const card = (at) => edit(session, page, `${text}\nEdit ${at}.\n`, () => session.card(id));
    await card(-1);
    row(`${levels} levels: edit of one → its card`, 200, await times(edits, card));
  });
}

async function memory(count, act) {
  if (count === 0) return;
  for (let at = 0; at < 50; at += 1) await act(1000 + at);
  const before = process.memoryUsage().rss;
  const found = await times(count, (at) => act(2000 + at));
  const after = process.memoryUsage().rss;
  say(
    `| memory of this process after ${count} edits | at most 20 % more | ${Math.round((after / before - 1) * 100)} % more | ${mb(before)}–${mb(after)} MB | ${median(found, 'CPU').toFixed(0)} |`,
  );
}

async function times(count, act) {
  const found = [];
  for (let at = 0; at < count; at += 1) found.push(await act(at));
  return found;
}

function row(what, target, found) {
  const times = found.map(({ time }) => time);
  const least = Math.min(...times).toFixed(0);
  const most = Math.max(...times).toFixed(0);
  say(
    `| ${what} | ${target} | ${median(found, 'time').toFixed(0)} | ${least}–${most} | ${median(found, 'CPU').toFixed(0)} |`,
  );
}

function median(found, name) {
  const sorted = found.map((one) => one[name]).toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function mb(bytes) {
  return Math.round(bytes / 1e6);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
