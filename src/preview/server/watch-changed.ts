import { setTimeout as wait } from 'node:timers/promises';
import { compareFrameworks } from '../../compare/compare-frameworks.js';
import { BuildError } from '../../domain/build-error.js';
import type { Framework } from '../../domain/framework.js';
import { type Environment, git } from '../../read/git/run-git.js';
import { readRevision } from '../../read/read-revision.js';
import { readFramework } from '../../shapes/read-framework.js';
import type { GoodState, PreviewSession } from '../session.js';

/** Which pages say something else than at the last commit. */
export interface ChangedPages {
  /** Their files; undefined where there is no commit to compare with, or none was read yet. */
  files(): ReadonlySet<string> | undefined;
  close(): void;
}

/** A picture of what was typed comes first; what changed since the commit may be told a moment later. */
const delay = 150;

/**
 * Compares each round with the last commit, as `diff` does, which is read again only when there is a new one.
 *
 * @param onOther called when other pages than before differ
 */
export function watchChanged(session: PreviewSession, env: Environment, onOther: () => void): ChangedPages {
  let known: ReadonlySet<string> | undefined;
  let committed: { readonly id: string; readonly framework: Framework | undefined } | undefined;
  let isLooking = false;
  const closed = new AbortController();
  const stop = session.onRound(look);
  look();
  return { files: () => known, close };

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
    const { folder } = now.settings;
    try {
      const { ok, output } = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], folder, env);
      if (!ok) return undefined;
      const id = output.toString('utf8').trim();
      if (committed?.id !== id) committed = { id, framework: await frameworkAt(id, now) };
      if (committed.framework === undefined) return undefined;
      const older = { name: id, framework: committed.framework };
      const { changes } = compareFrameworks(older, { name: 'now', framework: now.framework });
      return new Set(changes.map(({ page }) => page.file));
    } catch (error) {
      // No git, or the folder is not in the commit: nothing is wrong, and nothing is known.
      if (error instanceof BuildError) return undefined;
      throw error;
    }
  }

  async function frameworkAt(id: string, { settings }: GoodState): Promise<Framework | undefined> {
    const { folder, siteUrl, source } = settings;
    return (await readFramework(await readRevision({ revision: id, folder }, env), { siteUrl, source }))
      .framework;
  }

  function close(): void {
    stop();
    closed.abort();
  }
}

function sameFiles(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a?.size === b?.size && [...(a ?? [])].every((file) => b?.has(file) === true);
}
