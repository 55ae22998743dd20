import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openFinisher } from '../../assemble/open-finisher.js';
import type { Settings } from '../../domain/settings.js';
import type { Shell } from '../../domain/shell.js';
import { findBrowser } from '../../print/browser/find-browser.js';
import { defaultTimeout, withPrinter } from '../../print/with-printer.js';
import { manifestName } from '../../write/manifest-name.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { BuildCache, Press } from '../nouns/press.js';

/**
 * Two tabs give work to one thread: it finishes in a third of the time that printing takes. Each further thread would
 * load and compile the same code once more, half a second of CPU time.
 */
function finishingThreads(tabs: number): number {
  return Math.max(1, Math.floor(tabs / 2));
}

/** Lends the press of one build; browser and threads have ended when this resolves or rejects. */
export async function withPress<T>(
  settings: Settings,
  hooks: BuildHooks,
  cache: BuildCache,
  use: (press: Press) => Promise<T>,
): Promise<T> {
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
  // What prints nothing, such as a folder without levels, must not have a browser fetched for it. Unpacking one takes longer
  // than all that comes before the first print, so it begins as early, and ends with a build that has no use for it.
  const isThere =
    existsSync(join(cache.folder, 'browser')) ||
    (await findBrowser(options, hooks.machine).then(
      ({ id }) => id === 'embedded',
      () => false,
    ));
  try {
    return await withPrinter(options, (printer) => {
      // With no output but pages in the cache, perhaps only the output was deleted.
      const hasPages = cache.pages.keeps && existsSync(cache.pagesFolder);
      const isLikely = existsSync(join(settings.output, manifestName)) || (!hasPages && isThere);
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
