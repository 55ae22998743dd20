import { setTimeout as wait } from 'node:timers/promises';
import { compareFrameworks } from '../../compare/compare-frameworks.js';
import type { LastCommit } from '../last-commit.js';
import type { GoodState, PreviewSession } from '../session.js';

/** Which pages say something else than at the last commit. */
export interface ChangedPages {
  /** Their files; undefined where there is no commit to compare with, or none was read yet. */
  files(): ReadonlySet<string> | undefined;
  /** Looks again, in a moment: there may be a new commit. */
  look(): void;
  close(): void;
}

/** A picture of what was typed comes first; what changed since the commit may be told a moment later. */
const delay = 400;

/**
 * Compares each round with the last commit, as `diff` does.
 *
 * @param onOther called when other pages than before differ
 */
export function watchChanged(
  session: PreviewSession,
  committed: LastCommit,
  onOther: () => void,
): ChangedPages {
  let known: ReadonlySet<string> | undefined;
  let isLooking = false;
  const closed = new AbortController();
  const stop = session.onRound(look);
  look();
  return { files: () => known, look, close };

  /** One at a time; what comes meanwhile is seen by the next. */
  function look(): void {
    if (isLooking) return;
    isLooking = true;
    wait(delay, undefined, { signal: closed.signal })
      .then(async () => {
        const seen = session.current();
        isLooking = false;
        const files = seen.good === undefined ? known : await changedIn(seen.good);
        if (closed.signal.aborted || sameFiles(files, known)) return;
        known = files;
        onOther();
      })
      .catch(() => undefined);
  }

  async function changedIn(now: GoodState): Promise<ReadonlySet<string> | undefined> {
    const then = await committed(now.settings);
    if (then === undefined) return undefined;
    const older = { name: then.id, framework: then.framework };
    const { changes } = compareFrameworks(older, { name: 'now', framework: now.framework });
    return new Set(changes.map(({ page }) => page.file));
  }

  function close(): void {
    stop();
    closed.abort();
  }
}

function sameFiles(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a?.size === b?.size && [...(a ?? [])].every((file) => b?.has(file) === true);
}
