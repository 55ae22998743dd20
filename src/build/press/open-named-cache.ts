import type { Settings } from '../../domain/settings.js';
import { type CacheFolder, openCacheFolder } from '../../print/browser/cache-folder.js';
import type { Machine } from '../../print/browser/machine.js';
import { cameWithTree } from '../../read/came-with-tree.js';

/**
 * Opens the folder of the cache that the settings name, else one among the temporary files. One that came with what is built is not
 * taken: what lies in it would be printed as it is, and the browser in it started.
 *
 * @throws BuildError `no-cache-folder`
 */
export async function openNamedCache(
  { cache, folder }: Pick<Settings, 'cache' | 'folder'>,
  machine: Machine,
): Promise<CacheFolder> {
  const isTheirs = cache !== undefined && (await cameWithTree(cache, folder, machine.env));
  return openCacheFolder(cache, machine, isTheirs ? 'it lies in what is built, and came with it' : undefined);
}
