import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { linkBrowser } from './link-browser.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the cache of this run of the tests. */
    readonly cache: string;
  }
}

/** Gives each run of the tests a cache, so that no test is served what an earlier run made, nor fills a user's own. */
export default function setup({ provide }: TestProject): () => void {
  const cache = mkdtempSync(join(tmpdir(), 'ladderpress-test-cache-'));
  linkBrowser(cache);
  provide('cache', cache);
  return () => rmSync(cache, { recursive: true, force: true });
}
