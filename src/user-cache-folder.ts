import { isAbsolute, join } from 'node:path';

/** What the place of the cache depends on. */
export interface CacheOwner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the user's home folder; undefined where the system knows none. */
  readonly home: string | undefined;
  /** As Node names it, e.g. `linux`. */
  readonly platform: string;
}

/** Where everything is kept that may be made again, unless the settings say another place; undefined without a home. */
export function userCacheFolder({ env, home, platform }: CacheOwner): string | undefined {
  // The XDG specification says to ignore a relative path.
  const xdg = env.XDG_CACHE_HOME;
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'ladderpress');
  if (home === undefined || !isAbsolute(home)) return undefined;
  const bases: Readonly<Record<string, string>> = {
    darwin: join(home, 'Library', 'Caches'),
    win32: env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
  };
  return join(bases[platform] ?? join(home, '.cache'), 'ladderpress');
}
