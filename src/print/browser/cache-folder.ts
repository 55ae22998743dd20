import { lstat, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import { systemReason } from '../../domain/system-reason.js';
import { makeFolder } from '../../make-folder.js';
import type { Machine } from './machine.js';

/** A folder that only this user can change, made and tried out. */
export interface CacheFolder {
  readonly path: string;
  /** Why the wanted folder was not taken; undefined when it was. */
  readonly problem: string | undefined;
}

/**
 * Makes the wanted folder ready, else a private one among the temporary files. Throws `no-cache-folder`.
 *
 * @param refusal why the wanted one must not be taken, as the end of a sentence about it
 */
export async function openCacheFolder(
  wanted: string | undefined,
  machine: Machine,
  refusal?: string,
): Promise<CacheFolder> {
  const problem =
    wanted === undefined ? 'there is no home folder' : (refusal ?? (await tryFolder(wanted, machine)));
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
    const found = await lstat(path);
    if (!found.isDirectory()) return 'it is not a folder';
    if (machine.userId !== undefined) {
      if (found.uid !== machine.userId) return 'it belongs to another user';
      // What others have put there would be started; closing it now comes too late.
      if ((found.mode & 0o022) !== 0) return 'others can write to it';
      // Nobody else comes past a folder that is shut.
      const open = (found.mode & 0o011) === 0 ? undefined : await openPart(path, machine.userId);
      if (open !== undefined) return `others can write to its folder ${open}`;
    }
    await rmdir(await mkdtemp(join(path, '.try-')));
    return undefined;
  } catch (error) {
    return `it cannot be written: ${systemReason(error)}`;
  }
}

/** The part of a cache that is not ours alone; what others laid there would be printed, or started. */
async function openPart(path: string, userId: number): Promise<string | undefined> {
  for (const part of ['browser', 'pages', 'profiles']) {
    const found = await stat(join(path, part)).catch(() => undefined);
    if (found !== undefined && (found.uid !== userId || (found.mode & 0o022) !== 0)) return part;
  }
  return undefined;
}
