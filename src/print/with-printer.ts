import { availableParallelism } from 'node:os';
import type { Page, PrintedPage } from '../domain/page.js';
import type { Shell } from '../domain/shell.js';
import type { ReportProgress } from './browser/browser.js';
import { findBrowser } from './browser/find-browser.js';
import { keepBrowser } from './browser/keep-browser.js';
import type { Machine } from './browser/machine.js';
import type { Sandbox } from './browser/sandbox.js';
import { sweepScratch } from './browser/scratch-folder.js';
import { awaitJob, type Job } from './job.js';
import { createJobQueue } from './job-queue.js';
import type { LookedAt } from './look-at-page.js';
import { lookAtPictures, type ShownPicture } from './look-at-pictures.js';
import type { PrintingTab } from './open-printing-tab.js';
import { type OpenTab, runTab, warmTab } from './run-tab.js';

export interface PrinterOptions {
  /** `--browser` or the settings; undefined lets us choose. */
  readonly browser: string | undefined;
  /** Absolute path of a private folder that can be written; see openCacheFolder. */
  readonly cache: string;
  readonly machine: Machine;
  /** How many tabs print at the same time; see defaultTabs. */
  readonly tabs: number;
  /** Milliseconds that one try may take. */
  readonly timeout: number;
  /** Ends everything at once: the browser is killed and each waiting job rejects with the signal's reason. */
  readonly signal: AbortSignal | undefined;
  readonly report: ReportProgress;
}

export interface Printer {
  /**
   * Prints a page as soon as a tab is free. Rejects with a BuildError that names the page when three tries failed
   * or two took too long, or with the signal's reason when it was aborted before.
   */
  readonly print: (page: Page, signal?: AbortSignal) => Promise<PrintedPage>;
  /**
   * Sets a page as `print` does, and takes a picture of its first sheet in place of printing it, `scale` dots to a CSS
   * pixel. Rejects as `print` does.
   */
  readonly picture: (page: Page, scale: number, signal?: AbortSignal) => Promise<LookedAt>;
  /** Which of some pictures the browser can decode to their end, in the same order. Rejects as `print` does where there is no browser. */
  readonly look: (pictures: readonly ShownPicture[]) => Promise<readonly boolean[]>;
  /**
   * Starts the browser before the first page comes, and loads the shell of that page if it is known.
   * What goes wrong is told to the page.
   */
  readonly warm: (shell?: Shell) => Promise<void>;
  /** How the browser is kept from the rest of the machine; undefined while none was started. */
  readonly sandbox: () => Sandbox | undefined;
  /** Begins to end the browser: no page may come after it. */
  readonly end: () => void;
}

/** More tabs than cores help nothing; beyond four the browser's own process is what they wait for. */
export const defaultTabs = Math.min(4, Math.max(1, availableParallelism()));

/** Pages that must wait before another tab is opened for them. */
const worthATab = 3;

/** Half a minute: fifty times the longest page that anyone would print. Two tries of it are all that a page may take. */
export const defaultTimeout = 30_000;

/**
 * Lends a printer to `use`. The browser is found, unpacked and started with the first page, so a build that prints
 * nothing pays nothing, and has ended when this resolves or rejects.
 */
export async function withPrinter<T>(
  options: PrinterOptions,
  use: (printer: Printer) => Promise<T>,
): Promise<T> {
  const { machine, cache, signal, report } = options;
  signal?.throwIfAborted();
  // Also where everything is kept, so that no browser is started.
  const swept = sweepScratch(machine);
  // Nobody waits for a browser that is still being unpacked.
  const ending = new AbortController();
  const browser = keepBrowser(async () => {
    const found = await findBrowser(options, machine);
    return { executable: await found.prepare(report, ending.signal), cache, machine };
  });
  const queue = createJobQueue<Job>();
  const idle: OpenTab[] = [];
  let [working, closed] = [0, false];

  const occupy = (work: Promise<void>) => {
    working += 1;
    void work.finally(() => {
      working -= 1;
      if (queue.size() > 0 && !closed) startTab();
    });
  };
  const startTab = () => occupy(runTab(browser, queue, idle, options.timeout));

  const doInTab = <T>(page: Page, work: (tab: PrintingTab) => Promise<T>, pageSignal?: AbortSignal) =>
    awaitJob(page, work, pageSignal, (job) => {
      if (closed) return job.reject(signal?.reason ?? new Error('The printer is closed.'));
      queue.add(page.shell.id, job);
      // Loading a shell into one more tab takes as long as several pages.
      if (working === 0 || (working < options.tabs && queue.size() > worthATab)) startTab();
    });

  const print: Printer['print'] = (page, pageSignal) => doInTab(page, (tab) => tab.print(page), pageSignal);
  const picture: Printer['picture'] = (page, scale, pageSignal) =>
    doInTab(page, (tab) => tab.look(page, scale), pageSignal);

  const warm: Printer['warm'] = (shell) => {
    if (shell === undefined) void browser.get().catch(() => undefined);
    // Pages that come meanwhile wait for this tab.
    else if (working === 0 && idle.length === 0) occupy(warmTab(browser, shell, idle, options.timeout));
    return browser.begun();
  };

  const close = async (reason: unknown) => {
    closed = true;
    ending.abort(reason);
    for (const job of queue.drain()) job.reject(reason);
    await Promise.all([browser.close(), swept]);
  };
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener(
      'abort',
      () => {
        void close(signal.reason);
        reject(signal.reason);
      },
      { once: true },
    );
  });
  try {
    const end = () => void close(new Error('The printer is closed.'));
    const look: Printer['look'] = (pictures) => lookAtPictures(browser.get, pictures, options.timeout);
    return await Promise.race([use({ print, picture, look, warm, end, sandbox: browser.sandbox }), aborted]);
  } finally {
    await close(new Error('The printer is closed.'));
  }
}
