import { setMaxListeners } from 'node:events';
import { BuildError } from '../../domain/build-error.js';
import type { BuildHooks } from '../nouns/build-hooks.js';

/**
 * Lends a build hooks whose signal also ends it when its time is up.
 *
 * @param limit milliseconds
 * @throws BuildError `build-too-long`
 */
export async function withinTime<T>(
  limit: number,
  hooks: BuildHooks,
  use: (hooks: BuildHooks) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(tooLong(limit)), limit);
  const signal = AbortSignal.any([hooks.signal, late.signal]);
  // Every page that waits to be printed listens; that is no leak.
  setMaxListeners(0, signal);
  try {
    return await use({ ...hooks, signal });
  } finally {
    clearTimeout(timer);
  }
}

function tooLong(limit: number): BuildError {
  return new BuildError(
    'build-too-long',
    `The build took longer than ${limit / 60_000} ${limit === 60_000 ? 'minute' : 'minutes'}, which is its limit. Files that were finished are whole; the others are as they were.`,
    'Give it more time with --time-limit, or make fewer products at once with --product.',
  );
}
