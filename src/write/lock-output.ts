import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BuildError } from '../domain/build-error.js';
import { outputError } from './output-error.js';

/** The file in output/ that says which build is at work there; none while nobody is. */
export const lockName = '.ladderpress-lock';

/** Who holds a lock. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, in ticks since the machine did; a number may be used again. Empty where it cannot be told. */
  readonly started: string;
  readonly id: string;
}

export interface LockOptions {
  /** The number of this process, and whether another one of this machine is there. */
  readonly pid: number;
  isAlive(pid: number): boolean;
  readonly signal: AbortSignal;
  /** Told once, when somebody else is at work. */
  onWait(pid: number): void;
}

/** Milliseconds. A holder on another machine shows that it lives by the time of the file, since nobody can ask it. */
const times = { look: 50, beat: 5000, dead: 60_000, patience: 600_000 };

/**
 * Waits until nobody else builds into a folder, and keeps others out of it. A build that was killed keeps nobody out.
 *
 * @param folder real path of a folder that is there
 * @returns what lets the next one in
 * @throws BuildError `output-in-use` when the other one, still alive, is not done in ten minutes, or is on another machine
 */
export async function lockOutput(folder: string, options: LockOptions): Promise<() => void> {
  const { pid, signal, onWait } = options;
  const path = join(folder, lockName);
  const own: Holder = { host: hostname(), pid, started: startOf(pid), id: randomUUID() };
  const text = JSON.stringify(own);
  for (let waited = 0; !tryToLock(path, text); waited += times.look) {
    const held = readOrNothing(path);
    if (held === undefined) continue;
    const holder = parse(held);
    if (holder === undefined || isGone(holder, path, options)) {
      breakLock(path, held);
      continue;
    }
    if (holder.host !== own.host || waited > times.patience) throw inUse(folder, path, holder);
    if (waited === 0) onWait(holder.pid);
    await pause(times.look, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
  const beat = setInterval(() => orNothing(() => utimesSync(path, new Date(), new Date())), times.beat);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (readOrNothing(path) === text) orNothing(() => unlinkSync(path));
  };
}

/** The lock appears whole, by a link to a file that is: nobody ever reads a half. */
function tryToLock(path: string, text: string): boolean {
  const beside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw outputError(error, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Takes away the lock of one who is gone; one that somebody else has put there meanwhile is given back. */
function breakLock(path: string, held: string): void {
  const aside = `${path}.${randomUUID()}`;
  orNothing(() => renameSync(path, aside));
  if ((readOrNothing(aside) ?? held) !== held) orNothing(() => linkSync(aside, path));
  rmSync(aside, { force: true });
}

function isGone({ host, pid, started }: Holder, path: string, { isAlive }: LockOptions): boolean {
  if (host === hostname()) return !isAlive(pid) || startOf(pid) !== started;
  const age = orNothing(() => Date.now() - statSync(path).mtimeMs) ?? 0;
  return age > times.dead;
}

/** Field 22 of /proc/<pid>/stat, see proc(5); the name before it, in brackets, may hold anything. */
function startOf(pid: number): string {
  const stat = readOrNothing(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function parse(text: string): Holder | undefined {
  const value: unknown = orNothing(() => JSON.parse(text));
  if (typeof value !== 'object' || value === null) return undefined;
  const { host, pid, started, id } = value as Record<string, unknown>;
  return typeof host === 'string' &&
    Number.isInteger(pid) &&
    Number(pid) > 0 &&
    typeof started === 'string' &&
    typeof id === 'string'
    ? { host, pid: Number(pid), started, id }
    : undefined;
}

function inUse(folder: string, path: string, { pid, host }: Holder): BuildError {
  return new BuildError(
    'output-in-use',
    `Another build is at work in ${folder}: process ${pid} on ${host.slice(0, 60)}.`,
    `Wait until it is done, or choose another folder with --output. If it is no more, remove ${path}.`,
  );
}

function readOrNothing(path: string): string | undefined {
  return orNothing(() => readFileSync(path, 'utf8'));
}

function orNothing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
