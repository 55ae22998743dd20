import { spawn } from 'node:child_process';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { program } from '../attack/run-program.js';
import { build, differences, environment, hashesIn, processesOf, removeAll, wordsOf } from './workplace.js';

/** What lies there when the build begins: pages in the cache, files in the output folder, of which version. */
const situations = {
  cold: { cache: undefined, output: undefined },
  warm: { cache: 'after', output: undefined },
  edit: { cache: 'before', output: 'before' },
  'edit back to cached pages': { cache: 'after', output: 'before' },
};
const endings = ['SIGKILL', 'SIGKILL', 'SIGKILL of the browser', 'SIGINT', 'SIGTERM', 'SIGINT twice'];
/** What a build says last before it is ended, and the most milliseconds after that. */
const moments = [
  ['start', 700],
  ['Reading', 400],
  ['Printing', 250],
  ['Printing', 60],
  ['Writing', 40],
  ['Writing', 8],
];

/**
 * Ends a build at a moment that `random` chooses, looks at what it left, and builds again. Resolves to what it was, in a few
 * words, and what was wrong, each in a few words.
 */
export async function tortureOnce(place, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const [name, lies] = pick(Object.entries(situations));
  const ending = pick(endings);
  const [after, most] = pick(moments);
  const wait = random() * most;
  // Which of the lines that begin so.
  const line = 1 + Math.floor(random() * (after === 'Printing' ? 6 : 1));

  const cache = join(place.scratch, 'cache');
  const output = join(place.scratch, 'output');
  await Promise.all([removeAll(cache), removeAll(output)]);
  await copy(lies.cache === undefined ? place.cold : place.caches[lies.cache], cache);
  if (lies.output !== undefined) await copy(place.outputs[lies.output], output);

  const ended = await endBuild(place, { output, cache, ending, after, line, wait });
  const faults = [];
  if (!(await isQuiet(place))) faults.push('a process is left after it was ended');
  faults.push(...halves(await hashesIn(output), place));

  const again = await build(place, 'after', output, cache);
  if (again.exit !== 0) faults.push(`the next build ended with ${again.exit}: ${again.stderr.slice(-300)}`);
  for (const one of differences(await hashesIn(output), place.made.after))
    faults.push(`after the next build ${one}`);
  if (!(await isQuiet(place))) faults.push('a process is left after the next build');
  for (const one of await readdir(place.temporary)) faults.push(`${one} is left among the temporary files`);
  for (const one of await readdir(join(cache, 'ladderpress'))) {
    if (one.startsWith('.')) faults.push(`${one} is left in the cache`);
  }
  return { what: `${name}, ${ending}, ${after}`, ended, faults };
}

async function copy(from, to) {
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

/** Resolves to whether the build was still at work when it was ended. */
async function endBuild(place, { output, cache, ending, after, line, wait }) {
  const words = [program, ...wordsOf(place, 'after', output)];
  const child = spawn(process.execPath, words, {
    cwd: place.scratch,
    env: environment(place, cache),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('close', resolve));
  let seen = 0;
  const reached = new Promise((resolve) => {
    if (after === 'start') resolve();
    child.stderr.setEncoding('utf8').on('data', (text) => {
      seen += text.split('\n').filter((said) => said.startsWith(after)).length;
      if (seen >= line) resolve();
    });
  });
  await Promise.race([reached, exited]);
  await Promise.race([pause(wait), exited]);
  const wasAtWork = child.exitCode === null && child.signalCode === null;
  if (wasAtWork) await end(child, ending, place);
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  await exited;
  clearTimeout(timer);
  return wasAtWork;
}

async function end(child, ending, place) {
  if (ending === 'SIGKILL of the browser') {
    const others = (await processesOf(place)).map(Number).filter((id) => id !== child.pid);
    for (const id of others.slice(0, 1)) tryToKill(id);
    return;
  }
  child.kill(ending.split(' ')[0]);
  if (ending.endsWith('twice')) {
    await pause(5);
    child.kill('SIGINT');
  }
}

function tryToKill(id) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Files under their own names whose bytes are of neither version. */
function halves(found, { made }) {
  return [...found]
    .filter(([path]) => !path.split('/').at(-1).startsWith('.'))
    .filter(([path, hash]) => hash !== made.before.get(path) && hash !== made.after.get(path))
    .map(([path]) => `${path} is half written`);
}

/** A browser ends when it loses its pipe, which takes a moment. */
async function isQuiet(place) {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await processesOf(place)).length === 0) return true;
    await pause(50);
  }
  return false;
}
