import { join } from 'node:path';
import { layered, remembering } from '../../cache/layered.js';
import { noCache, openCache } from '../../cache/open-cache.js';
import type { Settings } from '../../domain/settings.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { BuildCache } from '../nouns/press.js';
import { pagesOfShare } from '../nouns/share-folder.js';
import { openNamedCache } from './open-named-cache.js';

/** Opens the cache that the settings name, else one among the temporary files. */
export async function openBuildCache(
  settings: Settings,
  { machine, now }: Pick<BuildHooks, 'machine' | 'now'>,
): Promise<BuildCache> {
  const { path, problem } = await openNamedCache(settings, machine);
  const pagesFolder = join(path, 'pages');
  const kept = settings.cacheLimit === 0 ? noCache : openCache(pagesFolder, now);
  const shares = settings.joined.map((folder) => openCache(pagesOfShare(folder), now));
  const { cache: pages, used } = remembering(shares.length === 0 ? kept : layered(kept, shares));
  return { folder: path, pagesFolder, pages, own: kept, used, problem };
}
