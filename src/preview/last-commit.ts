import { BuildError } from '../domain/build-error.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import { type Environment, git } from '../read/git/run-git.js';
import { readRevision } from '../read/read-revision.js';
import { readFramework } from '../shapes/read-framework.js';

/** A framework as it was at the last commit. */
export interface CommittedFramework {
  /** The commit, in full. */
  readonly id: string;
  readonly folder: FrameworkFolder;
  readonly framework: Framework;
}

/** Gives the framework that settings name as it was at the last commit; undefined where nothing was committed. */
export type LastCommit = (settings: Settings) => Promise<CommittedFramework | undefined>;

/**
 * Reads a framework at the last commit, as `diff` does, and again only when there is a new one. Gives undefined where nothing
 * was committed: no git, no repository, no commit, or a folder that is not in it.
 */
export function lastCommit(env: Environment): LastCommit {
  let known: { readonly key: string; readonly read: Promise<CommittedFramework | undefined> } | undefined;
  return async (settings) => {
    const { folder } = settings;
    const { ok, output } = await git(
      ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'],
      folder,
      env,
    ).catch(noGit);
    if (!ok) return undefined;
    const id = output.toString('utf8').trim();
    const key = JSON.stringify([id, folder, settings.siteUrl, settings.source]);
    if (known?.key !== key) known = { key, read: readAt(id, settings, env) };
    return known.read;
  };
}

function noGit(error: unknown): { readonly ok: false; readonly output: Buffer } {
  if (error instanceof BuildError) return { ok: false, output: Buffer.alloc(0) };
  throw error;
}

async function readAt(
  id: string,
  { folder, siteUrl, source }: Settings,
  env: Environment,
): Promise<CommittedFramework | undefined> {
  try {
    const committed = await readRevision({ revision: id, folder }, env);
    const { framework } = await readFramework(committed, { siteUrl, source });
    return framework === undefined ? undefined : { id, folder: committed, framework };
  } catch (error) {
    if (error instanceof BuildError) return undefined;
    throw error;
  }
}
