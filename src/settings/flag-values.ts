import { type Audience, audiences } from '../domain/audience.js';
import { BuildError } from '../domain/build-error.js';
import { oneOf, suggest } from '../domain/nearest.js';
import type { Orientation } from '../domain/paper.js';

/**
 * Returns a value that is what it has to be.
 * Else throws a BuildError that calls it by `name`: `--jobs` on the command line, `jobs` in the library.
 */
export type Check<T> = (name: string, value: unknown) => T;

export const jobs = whole(1, 32);
export const level = whole(0, 999);
export const audience: Check<Audience> = (name, value) => named(name, value, audiences);
export const orientation: Check<Orientation> = (name, value) => named(name, value, ['portrait', 'landscape']);

/** One of the names there are. */
export function named<T extends string>(name: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw refused(name, value, typeof value === 'string' ? suggest(value, known) : `Use ${oneOf(known)}.`);
}

export function text(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw refused(name, value, 'Use a text that is not empty.');
}

export function onOrOff(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw refused(name, value, 'Use true or false.');
}

/** An empty list would make nothing of everything, so it is refused. */
export function listOf<T>(item: Check<T>): Check<readonly T[]> {
  return (name, value) => {
    if (!Array.isArray(value) || value.length === 0) {
      throw refused(name, value, 'Use a list of at least one, or leave it out.');
    }
    return value.map((one) => item(name, one));
  };
}

function whole(least: number, most: number): Check<number> {
  return (name, value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw refused(name, value, `Use a whole number from ${least} to ${most}.`);
  };
}

function refused(name: string, value: unknown, fix: string): BuildError {
  return new BuildError('bad-flag', `${name} cannot be ${show(value)}.`, fix);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : `"${String(value)}"`;
}
