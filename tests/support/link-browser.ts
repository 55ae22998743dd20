import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { userCacheFolder } from '../../src/user-cache-folder.js';

/**
 * Lends a cache of its own the browser that was unpacked into the user's. Not its fonts: their settings name the cache
 * that they lie in, so each has to have its own.
 */
export function linkBrowser(cache: string): void {
  const own = userCacheFolder({ ...process, home: homedir() });
  if (own === undefined) return;
  mkdirSync(join(own, 'browser'), { recursive: true, mode: 0o700 });
  mkdirSync(join(cache, 'browser'), { recursive: true, mode: 0o700 });
  for (const name of readdirSync(join(own, 'browser'))) {
    if (name.startsWith('font') || name.endsWith('.partial')) continue;
    symlinkSync(join(own, 'browser', name), join(cache, 'browser', name));
  }
}
