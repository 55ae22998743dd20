import { join } from 'node:path';
import { layered, remembering } from '../../cache/layered.js';
import { noCache, openCache } from '../../cache/open-cache.js';
import type { Settings } from '../../domain/settings.js';
import { openCacheFolder } from '../../print/browser/cache-folder.js';
import { cameWithTree } from '../../read/came-with-tree.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { BuildCache } from '../nouns/press.js';
import { pagesOfShare } from '../nouns/share-folder.js';

/** Opens the cache that the settings name, else one among the temporary files. */
export async function openBuildCache(
  settings: Settings,
  { machine, now }: Pick<BuildHooks, 'machine' | 'now'>,
): Promise<BuildCache> {
  // What is in it would be printed as it is.
  const refusal =
    settings.cache !== undefined && (await cameWithTree(settings.cache, settings.folder, machine.env))
      ? 'it lies in what is built, and came with it'
      : undefined;
  const { path, problem } = await openCacheFolder(settings.cache, machine, refusal);
  const pagesFolder = join(path, 'pages');
  const kept = settings.cacheLimit === 0 ? noCache : openCache(pagesFolder, now);
  const shares = settings.joined.map((folder) => openCache(pagesOfShare(folder), now));
  const { cache: pages, used } = remembering(shares.length === 0 ? kept : layered(kept, shares));
  return { folder: path, pagesFolder, pages, used, problem };
}
