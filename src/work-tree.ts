import { realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The real path of the Git work tree that holds a folder, submodules being their own; outside of any, of the folder
 * itself. Whoever may change one file of a tree may change them all.
 *
 * @param folder absolute path; one that is not there is its own tree
 */
export async function workTreeOf(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => folder);
  for (let at = real; ; at = dirname(at)) {
    const holdsGit = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (holdsGit) return at;
    if (dirname(at) === at) return real;
  }
}
