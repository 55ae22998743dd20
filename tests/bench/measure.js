// Runs a program and watches it and all processes below it through /proc: wall time, CPU, and memory together.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** The best of several runs; `before` puts things into place and is not measured. Peak memory is the largest. */
export async function measureBest(runs, before, program, words, options = {}) {
  let best;
  let memory = 0;
  for (let run = 0; run < runs; run++) {
    await before(run);
    const result = await measure(program, words, options);
    memory = Math.max(memory, result.memory);
    if (best === undefined || result.wall < best.wall) best = result;
  }
  return { ...best, memory };
}

/** Milliseconds, milliseconds of CPU, bytes. Memory is PSS, in which pages that processes share count once. */
export async function measure(program, words, { cwd, env = process.env, interval = 40 } = {}) {
  const started = performance.now();
  const child = spawn(program, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (said[name] += chunk));
  const cpu = new Map();
  let memory = 0;
  const look = () => {
    let now = 0;
    for (const id of processTree(child.pid)) {
      const about = aboutProcess(id);
      if (about === undefined) continue;
      cpu.set(id, about.cpu);
      now += about.memory;
    }
    memory = Math.max(memory, now);
  };
  const timer = setInterval(look, interval);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const wall = performance.now() - started;
  if (code !== 0)
    throw new Error(`${program} ${words.join(' ')} ended with ${code}:\n${said.stderr}${said.stdout}`);
  return { wall, cpu: [...cpu.values()].reduce((sum, one) => sum + one, 0), memory, ...said };
}

/** Milliseconds of CPU that a process and all below it have used so far. */
export function cpuBelow(root) {
  return processTree(root).reduce((sum, id) => sum + (aboutProcess(id)?.cpu ?? 0), 0);
}

function processTree(root) {
  const kids = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = statOf(id)?.[1];
    if (parent !== undefined) kids.set(Number(parent), [...(kids.get(Number(parent)) ?? []), Number(id)]);
  }
  const found = [];
  for (const waiting = [root]; waiting.length > 0; ) {
    const id = waiting.pop();
    found.push(id);
    waiting.push(...(kids.get(id) ?? []));
  }
  return found;
}

/** The fields of /proc/ID/stat behind the name, which may hold blanks: state, parent, … */
function statOf(id) {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function aboutProcess(id) {
  const fields = statOf(id);
  if (fields === undefined) return undefined;
  try {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    const memory = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
    // Clock ticks are hundredths of a second on Linux.
    return { memory, cpu: (Number(fields[11]) + Number(fields[12])) * 10 };
  } catch {
    return undefined;
  }
}
