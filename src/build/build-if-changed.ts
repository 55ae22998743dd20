import type { BuildHooks } from '../build.js';
import type { BuildReport } from '../domain/build-report.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import { findBrowser } from '../print/browser/find-browser.js';
import { readFolder } from '../read/read-folder.js';
import { isOutputIntact } from '../write/is-output-intact.js';
import { inputsKey } from './inputs-key.js';
import { openBuildCache } from './open-build-cache.js';
import { isReceipt, receiptOf } from './receipt.js';
import { isStamped } from './stamps.js';

/**
 * Builds, unless the last build of the same inputs left a receipt and its files are still whole: then its report is
 * given again and neither the framework nor a template is looked into. See docs/decisions/build-receipts.md.
 *
 * @param runtime names what runs this, e.g. `v22.1.0`: its dates and its compression may change with its version
 */
export async function buildIfChanged(
  settings: Settings,
  hooks: BuildHooks,
  runtime: string,
): Promise<BuildReport> {
  const cache = await openBuildCache(settings, hooks);
  // A dry run makes nothing, kept HTML is not hashed, a proof needs a build, and a folder in place of the cache may go.
  const { dryRun, keepHtml, verify, cacheLimit } = settings;
  if (dryRun || keepHtml || verify || cacheLimit === 0 || cache.problem !== undefined) {
    return buildAnew(settings, hooks);
  }
  const browser = await findBrowser({ browser: settings.browser, cache: cache.folder }, hooks.machine);
  // Some of what a build says depends on the day, such as adverts past their closing date.
  const today = hooks.now().toISOString().slice(0, 10);
  const keyOf = (folder: FrameworkFolder) => inputsKey(settings, folder, [runtime, browser.build, today]);
  const folder = await readFolder(settings.folder);
  const key = await keyOf(folder);
  const earlier = cache.pages.get(key)?.facts;
  if (isReceipt(earlier) && isStamped(earlier.stamps) && isOutputIntact(settings.output, earlier.manifest)) {
    return earlier.report;
  }
  return buildAnew(settings, hooks, folder, async (report) => {
    // An input that changed meanwhile belongs to the next build, so this one must not vouch for it.
    if (
      report.failed.length === 0 &&
      report.notes.length === 0 &&
      report.artifacts.length > 0 &&
      (await keyOf(await readFolder(settings.folder))) === key
    ) {
      cache.pages.put(key, { facts: receiptOf(report), bytes: new Uint8Array() });
    }
  });
}

/**
 * Loads what builds only now: first what starts browser and thread, then, while they start, the many modules.
 * `afterwards` is done while they end.
 */
async function buildAnew(
  settings: Settings,
  hooks: BuildHooks,
  folder?: FrameworkFolder,
  afterwards?: (report: BuildReport) => Promise<void>,
): Promise<BuildReport> {
  const { withTools } = await import('./with-tools.js');
  return withTools(settings, hooks, async (tools) => {
    if (!settings.dryRun) await tools.warm();
    const { loadWarmLooks } = await import('./warm-looks.js');
    const looks = await loadWarmLooks(tools, settings);
    const { buildWith } = await import('../build.js');
    const report = await buildWith(tools, settings, hooks, { folder, looks });
    tools.end();
    await afterwards?.(report);
    return report;
  });
}
