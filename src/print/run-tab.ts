import { BuildError } from '../domain/build-error.js';
import type { Page } from '../domain/page.js';
import type { Shell } from '../domain/shell.js';
import type { BrowserKeeper } from './browser/keep-browser.js';
import type { RunningBrowser } from './browser/start-browser.js';
import type { Job } from './job.js';
import type { JobQueue } from './job-queue.js';
import { openPrintingTab, type PrintingTab } from './open-printing-tab.js';

const mostTries = 3;
/** A tab's process grows a little with every document; a new one after this many keeps memory flat. */
const mostPages = 1000;

/** A tab with the browser it belongs to, which may be lost while nobody prints. */
export interface OpenTab {
  readonly tab: PrintingTab;
  readonly owner: RunningBrowser;
  readonly printed: number;
}

/**
 * Prints jobs in one tab, one after another, until none waits. A tab that failed is replaced. It never rejects.
 * Tabs that wait for work stand in `idle`: a new one must load its shell, which takes as long as several pages.
 */
export async function runTab(
  browser: BrowserKeeper,
  queue: JobQueue<Job>,
  idle: OpenTab[],
  timeout: number,
): Promise<void> {
  let held = idle.pop();
  for (let job = queue.take(held?.tab.shell()); job !== undefined; job = queue.take(held?.tab.shell())) {
    if (job.signal?.aborted === true) continue;
    const todo = job;
    const work = async () => {
      // It may have to be fetched first, for which a page's time is too short; starting it has a limit of its own.
      const owner = await browser.get();
      const print = async () => {
        if (held?.owner !== owner) held = { tab: await openPrintingTab(owner), owner, printed: 0 };
        return todo.work(held.tab);
      };
      return within(timeout, print());
    };
    try {
      const last = job.tries === mostTries - 1;
      const give = last ? await workAlone(browser, job, timeout) : await work();
      give();
      if (held !== undefined) held = { ...held, printed: held.printed + 1 };
      if (held === undefined || held.printed < mostPages) continue;
    } catch (error) {
      tryAgain(job, error, queue);
    }
    held?.tab.close();
    held = undefined;
  }
  if (held !== undefined) idle.push(held);
}

/** Opens a tab for pages of a shell that will come. It never rejects: what goes wrong is told to the first page. */
export async function warmTab(
  browser: BrowserKeeper,
  shell: Shell,
  idle: OpenTab[],
  timeout: number,
): Promise<void> {
  let late = false;
  const work = async (owner: RunningBrowser) => {
    const tab = await openPrintingTab(owner);
    await tab.load(shell).catch((error: unknown) => {
      tab.close();
      throw error;
    });
    // Nobody waits for it any more.
    if (late) tab.close();
    return { tab, owner, printed: 0 };
  };
  const warmed = async () => within(timeout, work(await browser.get()));
  await warmed().then(
    (ready) => idle.push(ready),
    () => {
      late = true;
    },
  );
}

/** In a browser of its own: a page that brings the browser down must not use up the tries of its neighbours. */
async function workAlone(browser: BrowserKeeper, job: Job, timeout: number): Promise<() => void> {
  const own = await browser.startAnother();
  try {
    const tab = await openPrintingTab(own);
    return await within(timeout, job.work(tab));
  } finally {
    await own.close();
  }
}

/** A try was not done in time. */
class TooLong extends Error {}

/**
 * A failure of the machine is final, and so is a page that takes too long twice: a third try would take as long again.
 * Anything else may have been the tab's or the browser's bad luck.
 */
function tryAgain(job: Job, error: unknown, queue: JobQueue<Job>): void {
  const tries = job.tries + 1;
  const isSlow = error instanceof TooLong;
  if (error instanceof BuildError) job.reject(error);
  else if (isSlow && job.isSlow) job.reject(tooSlow(job.page, error));
  else if (tries < mostTries) queue.add(job.page.shell.id, { ...job, tries, isSlow });
  else {
    const reason = error instanceof Error ? error.message : String(error);
    job.reject(
      new BuildError(
        'page-not-printed',
        `"${job.page.title}" could not be printed in ${mostTries} tries: ${reason}`,
        'Build again; if it fails again, look at the page with --keep-html.',
        { cause: error },
      ),
    );
  }
}

function tooSlow({ title }: Page, cause: TooLong): BuildError {
  return new BuildError(
    'too-slow-to-print',
    `"${title}" could not be printed in two tries: each took too long. ${cause.message}`,
    'Split the page, or take out what was pasted into it.',
    { cause },
  );
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TooLong(`It took longer than ${milliseconds / 1000} s.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
