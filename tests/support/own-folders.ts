import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { linkBrowser } from './link-browser.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the cache of this run of the tests. */
    readonly cache: string;
  }
}

/**
 * Gives each run of the tests a temporary folder, which goes when it ends with all that was left in it, and a cache, so
 * that no test is served what an earlier run made, nor fills a user's own.
 */
export default function setup({ provide }: TestProject): () => void {
  const temporary = mkdtempSync(join(tmpdir(), 'ladderpress-tests-'));
  // The workers that run the tests start later, with this environment; Windows asks for the other two.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
  const cache = mkdtempSync(join(temporary, 'ladderpress-test-cache-'));
  linkBrowser(cache);
  provide('cache', cache);
  // A browser's last processes may still write.
  return () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
