import { join } from 'node:path';
import type { BuildHooks } from '../build.js';
import { type Cache, noCache, openCache } from '../cache/open-cache.js';
import type { Settings } from '../domain/settings.js';
import { openCacheFolder } from '../print/browser/cache-folder.js';

/** Where a build keeps what may be made again. */
export interface BuildCache {
  /** Absolute path; holds the browser too. */
  readonly folder: string;
  /** Absolute path of the folder of finished pages. */
  readonly pagesFolder: string;
  readonly pages: Cache;
  /** Why the wanted folder was not taken; undefined when it was. */
  readonly problem: string | undefined;
}

/** Opens the cache that the settings name, else one among the temporary files. */
export async function openBuildCache(
  settings: Settings,
  { machine, now }: Pick<BuildHooks, 'machine' | 'now'>,
): Promise<BuildCache> {
  const { path, problem } = await openCacheFolder(settings.cache, machine);
  const pagesFolder = join(path, 'pages');
  const pages = settings.cacheLimit === 0 ? noCache : openCache(pagesFolder, now);
  return { folder: path, pagesFolder, pages, problem };
}
