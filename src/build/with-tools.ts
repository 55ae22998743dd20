import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Finisher } from '../assemble/finisher.js';
import { openFinisher } from '../assemble/open-finisher.js';
import type { BuildHooks } from '../build.js';
import type { Shell } from '../domain/page.js';
import type { Settings } from '../domain/settings.js';
import { defaultTimeout, type Printer, withPrinter } from '../print/with-printer.js';
import { manifestName } from '../write/manifest-name.js';
import { type BuildCache, openBuildCache } from './open-build-cache.js';

/** What pages are made with: each starts when it is first used, or when told to. */
export interface BuildTools {
  readonly printer: Printer;
  readonly finisher: Finisher;
  readonly cache: BuildCache;
  /**
   * Starts browser and thread before they are needed, and loads a shell into a tab, unless it looks as if everything
   * was made before. Resolves when the browser's process has begun, which needs a few turns of its own, or after 50 ms.
   */
  warm(shell?: Shell): Promise<void>;
  /** Begins to end browser and threads, when only little is left to do without them. */
  end(): void;
}

/**
 * Two tabs give work to one thread: it finishes in a third of the time that printing takes. Each further thread would
 * load and compile the same code once more, half a second of CPU time.
 */
function finishingThreads(tabs: number): number {
  return Math.max(1, Math.floor(tabs / 2));
}

/** Lends the tools of one build; browser and threads have ended when this resolves or rejects. */
export async function withTools<T>(
  settings: Settings,
  hooks: BuildHooks,
  use: (tools: BuildTools) => Promise<T>,
): Promise<T> {
  const cache = await openBuildCache(settings, hooks);
  const finisher = openFinisher(finishingThreads(settings.jobs));
  const options = {
    browser: settings.browser,
    cache: cache.folder,
    machine: hooks.machine,
    tabs: settings.jobs,
    timeout: defaultTimeout,
    signal: hooks.signal,
    report: (progress: { kind: 'unpacking' | 'fetching'; done: number; total: number }) =>
      hooks.progress({ kind: 'browser', name: progress.kind, done: progress.done, total: progress.total }),
  };
  try {
    return await withPrinter(options, (printer) => {
      // With no output but pages in the cache, perhaps only the output was deleted.
      const hasPages = cache.pages.keeps && existsSync(cache.pagesFolder);
      // What prints nothing, such as a folder without levels, must not have a browser unpacked for it.
      const isUnpacked = existsSync(join(cache.folder, 'browser'));
      const isLikely = existsSync(join(settings.output, manifestName)) || (!hasPages && isUnpacked);
      const warm = async (shell?: Shell) => {
        if (!isLikely) return;
        const started = printer.warm(shell);
        // One after the other: on two cores the browser's start and our own modules leave it no room.
        if (shell !== undefined) finisher.warm();
        await Promise.race([started, setTimeout(50, undefined, { ref: false })]);
      };
      const end = () => {
        printer.end();
        void finisher.close();
      };
      return use({ printer, finisher, cache, warm, end }).finally(end);
    });
  } finally {
    await finisher.close();
  }
}
