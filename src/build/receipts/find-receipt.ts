import { channel } from 'node:diagnostics_channel';
import type { BuildReport } from '../../domain/build-report.js';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import type { TraceEvent } from '../../domain/trace.js';
import { findBrowser } from '../../print/browser/find-browser.js';
import { listFolder, readFolder, readListed } from '../../read/read-folder.js';
import { glanceAtOutput } from '../../write/glance-at-output.js';
import { isOutputIntact } from '../../write/is-output-intact.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { BuildCache } from '../nouns/press.js';
import { digestOf, isSettled, recallGlance, rememberGlance } from './glance.js';
import { inputsGlance, inputsKey } from './inputs-key.js';
import { filesOf, isReceipt, receiptOf } from './receipt.js';
import { isStamped } from './stamps.js';

/** What the last build of the same inputs left, and where this one leaves its own. */
export interface FoundReceipt {
  /** The report of the last build; undefined when there was none, or its files or the program changed since. */
  readonly report: BuildReport | undefined;
  /** Gives the framework away, if it had to be read to find out: whoever holds it holds the bytes of all its pages. */
  takeFolder(): FrameworkFolder | undefined;
  /** Leaves a receipt, if the report is worth one. */
  leave(report: BuildReport): Promise<void>;
}

const trace = channel('ladderpress:cache');

/** Looks for a receipt: neither the framework nor a template is looked into. See docs/decisions/build-receipts.md. */
export async function findReceipt(
  settings: Settings,
  hooks: BuildHooks,
  cache: BuildCache,
): Promise<FoundReceipt> {
  // A dry run makes nothing, kept HTML is not hashed, a proof needs a build, and a folder in place of the cache may go.
  const { dryRun, keepHtml, verify, cacheLimit } = settings;
  if (dryRun || keepHtml || verify || cacheLimit === 0 || cache.problem !== undefined) return none;
  // A share is handed on, and shares are taken as they are; a list of people and answers are kept nowhere, as a hash neither.
  const { share, joined, people, answers } = settings;
  if (share !== undefined || joined.length > 0 || people !== undefined || answers !== undefined) return none;

  const browser = await findBrowser({ browser: settings.browser, cache: cache.folder }, hooks.machine);
  // Some of what a build says depends on the day, such as adverts past their closing date.
  const today = hooks.now().toISOString().slice(0, 10);
  const around = [hooks.runtime, browser.build, today];
  const keyOf = (folder: FrameworkFolder) => inputsKey(settings, folder, around);
  const began = hooks.now();
  const listed = await listFolder(settings.folder);
  const inputs = await inputsGlance(settings, listed, around);
  const glanced = recallGlance(inputs, settings.output, cache.pages);
  if (glanced !== undefined) {
    say('found at a glance: no file was changed since');
    return { ...none, report: glanced.report };
  }

  let folder: FrameworkFolder | undefined = await readListed(settings.folder, listed);
  const key = await keyOf(folder);
  const earlier = cache.pages.get(key)?.facts;
  const known = isReceipt(earlier) && isStamped(earlier.stamps) ? earlier : undefined;
  // What changes while it is read has another stamp from the next time on.
  const output = known && glanceAtOutput(settings.output, filesOf(known));
  const isGood = known !== undefined && isOutputIntact(settings.output, known.manifest);
  say(
    `${key.slice(0, 12)} ${isGood ? 'found, and everything is as it left it' : 'not found, or something changed since'}`,
  );
  if (isGood && output !== undefined) rememberGlance({ inputs, output, key }, cache.pages, began);
  const before = { looks: digestOf(inputs), isSettled: isSettled(inputs, began) };
  return {
    report: isGood ? known.report : undefined,
    takeFolder() {
      const taken = folder;
      folder = undefined;
      return taken;
    },
    async leave(report) {
      if (report.failed.length > 0 || report.notes.length > 0 || report.artifacts.length === 0) return;
      // An input that changed meanwhile belongs to the next build, so this one must not vouch for it.
      const now = await inputsGlance(settings, await listFolder(settings.folder), around);
      const isSame = before.isSettled && digestOf(now) === before.looks;
      if (!isSame && (await keyOf(await readFolder(settings.folder))) !== key) return;
      cache.pages.put(key, { facts: receiptOf(report), bytes: new Uint8Array() });
    },
  };
}

function say(what: string): void {
  if (trace.hasSubscribers) trace.publish({ what: `receipt ${what}` } satisfies TraceEvent);
}

const none: FoundReceipt = {
  report: undefined,
  takeFolder: () => undefined,
  leave: async () => undefined,
};
