import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { expect } from 'vitest';

export interface RunningProcess {
  readonly id: number;
  /** As the system shows it, at most 15 characters. */
  readonly name: string;
}

/** The processes that one started, directly or not, parents before their children. Linux only. */
export function processesBelow(root: number): RunningProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => describe(Number(name)) ?? []);
  const below = (parent: number): RunningProcess[] =>
    all.filter((one) => one.parent === parent).flatMap(({ id, name }) => [{ id, name }, ...below(id)]);
  return below(root);
}

function describe(id: number): (RunningProcess & { readonly parent: number }) | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const parent = Number(text.slice(end + 2).split(' ')[1]);
    return { id, name: text.slice(text.indexOf('(') + 1, end), parent };
  } catch {
    return undefined; // It has ended meanwhile.
  }
}

/** Ends with the last of them; a browser that outlives its build makes the test run out of time. */
export async function expectGone(ids: readonly number[]): Promise<void> {
  await expect.poll(() => ids.filter(isRunning), { timeout: 5_000 }).toEqual([]);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
