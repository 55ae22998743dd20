import { lstat, mkdtemp, rmdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import { makeFolder } from '../../make-folder.js';
import type { Machine } from './machine.js';

/** A folder that only this user can change, made and tried out. */
export interface CacheFolder {
  readonly path: string;
  /** Why the wanted folder was not taken; undefined when it was. */
  readonly problem: string | undefined;
}

/** The cache folder of this user by the XDG base directory rules; undefined when there is no home. */
export function userCacheFolder(env: Machine['env']): string | undefined {
  const base = env.XDG_CACHE_HOME;
  if (base !== undefined && isAbsolute(base)) return join(base, 'ladderpress');
  const home = env.HOME;
  return home !== undefined && isAbsolute(home) ? join(home, '.cache', 'ladderpress') : undefined;
}

/** Makes the wanted folder ready, else a private one among the temporary files. Throws `no-cache-folder`. */
export async function openCacheFolder(wanted: string | undefined, machine: Machine): Promise<CacheFolder> {
  const problem = wanted === undefined ? 'there is no home folder' : await tryFolder(wanted, machine);
  if (wanted !== undefined && problem === undefined) return { path: wanted, problem: undefined };
  const fallback = join(machine.temporary, `ladderpress-${machine.userId ?? 'user'}`);
  const failure = await tryFolder(fallback, machine);
  if (failure === undefined) return { path: fallback, problem };
  throw new BuildError(
    'no-cache-folder',
    `There is no folder to unpack the browser into: ${wanted ?? 'home'}: ${problem}; ${fallback}: ${failure}.`,
    'Set XDG_CACHE_HOME to a folder that belongs to you and can be written.',
  );
}

/** Undefined when the folder is ours alone and can be written, else what is wrong with it. */
async function tryFolder(path: string, machine: Machine): Promise<string | undefined> {
  try {
    makeFolder(path, 0o700);
    const stat = await lstat(path);
    if (!stat.isDirectory()) return 'it is not a folder';
    if (machine.userId !== undefined) {
      if (stat.uid !== machine.userId) return 'it belongs to another user';
      // What others have put there would be started; closing it now comes too late.
      if ((stat.mode & 0o022) !== 0) return 'others can write to it';
    }
    await rmdir(await mkdtemp(join(path, '.try-')));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
