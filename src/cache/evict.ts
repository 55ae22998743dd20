import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How large a cache folder is. */
export interface CacheSize {
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Removes the entries that were not used for longest until the folder holds at most `limit` bytes, and leftovers of
 * interrupted writes older than an hour. Files that are not ours are left alone.
 */
export async function evict(folder: string, limit: number, now: () => Date): Promise<CacheSize> {
  const files = await cacheFiles(folder);
  const anHourAgo = now().getTime() - 3_600_000;
  const stale = files.filter((file) => file.path.endsWith('.tmp') && file.used < anHourAgo);
  const entries = files.filter((file) => file.path.endsWith('.bin')).sort((a, b) => b.used - a.used);
  let bytes = 0;
  const doomed = stale.map((file) => file.path);
  let kept = 0;
  for (const entry of entries) {
    if (bytes + entry.bytes > limit) doomed.push(entry.path);
    else {
      bytes += entry.bytes;
      kept += 1;
    }
  }
  for (const path of doomed) await rm(path, { force: true }).catch(() => undefined);
  return { entries: kept, bytes };
}

/** Counts the entries without removing any. */
export async function measureCache(folder: string): Promise<CacheSize> {
  const entries = (await cacheFiles(folder)).filter((file) => file.path.endsWith('.bin'));
  return { entries: entries.length, bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0) };
}

/** Removes every entry; anything else in the folder stays. */
export async function cleanCache(folder: string): Promise<CacheSize> {
  const files = await cacheFiles(folder);
  for (const file of files) await rm(file.path, { force: true });
  const entries = files.filter((file) => file.path.endsWith('.bin'));
  return { entries: entries.length, bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0) };
}

interface CacheFile {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly used: number;
}

/** Files of the shape `ab/….bin` or `….tmp`; nothing else in the folder is ours. */
async function cacheFiles(folder: string): Promise<CacheFile[]> {
  const found: CacheFile[] = [];
  for (const shelf of (await names(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of await names(join(folder, shelf))) {
      if (!/^[0-9a-f]{62}\.bin(\.[0-9a-f]{12}\.tmp)?$/.test(name)) continue;
      const path = join(folder, shelf, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts?.isFile()) found.push({ path, bytes: facts.size, used: facts.mtimeMs });
    }
  }
  return found;
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
