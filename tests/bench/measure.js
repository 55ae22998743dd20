// Runs a program and watches it and all processes below it through /proc: time, CPU, and memory together.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Node reads further certificates at its start, for a third of what an empty process takes: that says nothing of us. */
const { NODE_EXTRA_CA_CERTS: _, ...plainEnv } = process.env;

/**
 * Milliseconds, milliseconds of CPU, bytes. Memory is PSS, in which pages that processes share count once; to read it costs the
 * measured processes time, so that it is read only where it is asked for.
 *
 * @param options.until asked every few milliseconds; when it says yes, the time is taken and the program ended
 */
export async function measure(program, words, { cwd, env = plainEnv, memory = false, until } = {}) {
  const reaped = cpuOfReaped();
  const started = performance.now();
  const child = spawn(program, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (said[name] += chunk));
  const seen = new Map();
  let peak = 0;
  let reached;
  const look = () => {
    let now = 0;
    for (const id of processTree(child.pid)) {
      const cpu = cpuOf(id);
      if (cpu !== undefined) seen.set(id, cpu);
      if (memory) now += memoryOf(id);
    }
    peak = Math.max(peak, now);
  };
  const ask = () => {
    if (reached !== undefined || !until()) return;
    reached = performance.now() - started;
    child.kill('SIGINT');
  };
  const timers = [setInterval(look, 40), ...(until === undefined ? [] : [setInterval(ask, 5)])];
  const code = await new Promise((resolve) => child.on('close', resolve));
  timers.forEach(clearInterval);
  const time = performance.now() - started;
  if (code !== 0 && reached === undefined)
    throw new Error(`${program} ${words.join(' ')} ended with ${code}:\n${said.stderr}${said.stdout}`);
  // Looking now and then misses the end of each process, and waiting for them misses those that nobody waited for.
  const looked = [...seen.values()].reduce((sum, one) => sum + one, 0);
  const CPU = Math.max(looked, cpuOfReaped() - reaped);
  return { time: reached ?? time, CPU, ...(memory ? { memory: peak } : {}), ...said };
}

/** Milliseconds of CPU that a process and all below it have used so far. */
export function cpuBelow(root) {
  return processTree(root).reduce((sum, id) => sum + (cpuOf(id) ?? 0), 0);
}

/** Clock ticks are hundredths of a second on Linux. */
const tick = 10;

function cpuOf(id) {
  const fields = statOf(id);
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) * tick;
}

/** Of all that ran below this process and has ended, as far as somebody waited for it. */
function cpuOfReaped() {
  const fields = statOf(process.pid);
  return (Number(fields[13]) + Number(fields[14])) * tick;
}

function memoryOf(id) {
  try {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
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
