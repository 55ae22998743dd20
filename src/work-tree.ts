import { existsSync, realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * The real path of the Git work tree that holds a folder, submodules being their own; outside of any, of the folder
 * itself. Whoever may change one file of a tree may change them all.
 *
 * @param folder absolute path; one that is not there is its own tree
 */
export async function workTreeOf(folder: string): Promise<string> {
  return treeHolding(folder);
}

/** The same, without waiting. */
export function treeHolding(folder: string): string {
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  for (let at = real; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return real;
  }
}

/** Where a path leads, through all links; what is not there yet stands where it would be made. */
export async function realPlaceOf(path: string): Promise<string> {
  return realpath(path).catch(async () =>
    dirname(path) === path ? path : join(await realPlaceOf(dirname(path)), basename(path)),
  );
}
