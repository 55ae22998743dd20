import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { userCacheFolder } from '../../src/print/browser/cache-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the cache of this run of the tests. */
    readonly cache: string;
  }
}

/** Gives each run of the tests a cache, so that no test is served what an earlier run made, nor fills a user's own. */
export default function setup({ provide }: TestProject): () => void {
  const cache = mkdtempSync(join(tmpdir(), 'ladderpress-test-cache-'));
  const own = userCacheFolder(process.env);
  if (own !== undefined) {
    // The browser is unpacked once for all runs.
    mkdirSync(join(own, 'browser'), { recursive: true, mode: 0o700 });
    symlinkSync(join(own, 'browser'), join(cache, 'browser'));
  }
  provide('cache', cache);
  return () => rmSync(cache, { recursive: true, force: true });
}
