import type { Hint } from './watch-paths.js';

/** Waits for whoever changes files to be done, and hands on what changed. */
export interface Quiet {
  /** Tells of a change. */
  note(hint: Hint, path: string): void;
  /** Resolves once something was noted and nothing more came for a while. Rejects with the signal's reason. */
  next(signal: AbortSignal): Promise<Stirred>;
}

export interface Stirred {
  /** Absolute paths. */
  readonly paths: ReadonlySet<string>;
  /** When the first was noted, in milliseconds as `performance.now()` counts. */
  readonly since: number;
}

/**
 * In milliseconds. An editor saves beside the place and renames, so that a file that is gone mostly comes back at once;
 * one that goes on saving, or a program that writes many files, is not waited for without end.
 */
const times = { quiet: 12, afterGone: 60, most: 250 };

export function awaitQuiet(): Quiet {
  let noted = new Set<string>();
  let [since, last, isGone] = [0, 0, false];
  let wake: () => void = () => undefined;

  return {
    note(hint, path) {
      last = performance.now();
      if (noted.size === 0) since = last;
      noted.add(path);
      isGone = hint === 'gone';
      wake();
    },
    async next(signal) {
      for (;;) {
        signal.throwIfAborted();
        const due =
          noted.size === 0
            ? undefined
            : Math.min(last + (isGone ? times.afterGone : times.quiet), since + times.most);
        if (due !== undefined && performance.now() >= due) break;
        await nap(due === undefined ? undefined : due - performance.now(), signal);
      }
      const result = { paths: noted, since };
      noted = new Set();
      return result;
    },
  };

  /** Until something is noted, the time is over or the signal aborted. */
  function nap(milliseconds: number | undefined, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(done, Math.max(1, milliseconds));
      wake = done;
      signal.addEventListener('abort', done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        wake = () => undefined;
        resolve();
      }
    });
  }
}
