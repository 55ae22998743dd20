import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import { systemReason } from '../../domain/system-reason.js';
import { makeFolder } from '../../make-folder.js';
import type { ReportProgress } from './browser.js';
import type { Machine } from './machine.js';
import { removeLeftovers } from './unpack-folder.js';

const product = 'chrome-headless-shell';

/** The build that puppeteer was tested with. */
export async function fetchedBuild(): Promise<string> {
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js');
  return `${product}-${PUPPETEER_REVISIONS[product]}`;
}

/** Where to fetch from, where that is not the usual place; and what ends it at once. */
export interface HowToFetch {
  readonly from?: string;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without a byte after which it is given up; a minute when left out. */
  readonly patience?: number;
}

/**
 * Fetches puppeteer's headless shell into the cache, once; resolves to the program's path. What was fetched in part, by a process
 * that was ended, is never taken for it: the folder appears by a rename.
 *
 * @throws BuildError `no-browser`, or the reason of the signal
 */
export async function fetchBrowser(
  cache: string,
  machine: Pick<Machine, 'platform' | 'arch'>,
  report: ReportProgress,
  { from, signal, patience = 60_000 }: HowToFetch = {},
): Promise<string> {
  // The archive for Linux is for x64, whatever asks for it.
  if (machine.platform === 'linux' && machine.arch !== 'x64') throw nothingToFetch(machine.arch);
  const { Browser, computeExecutablePath, install } = await import('./puppeteer-browsers.js');
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js');
  const build = { browser: Browser.CHROMEHEADLESSSHELL, buildId: PUPPETEER_REVISIONS[product] };
  const folder = join(cache, 'browser', 'fetched', build.buildId);
  const path = computeExecutablePath({ ...build, cacheDir: folder });
  await removeLeftovers(folder);
  if (existsSync(path)) return path;

  const partial = `${folder}.${randomUUID()}.partial`;
  try {
    makeFolder(partial, 0o700);
    await withoutStandstill(patience, signal, (goesOn) =>
      install({
        ...build,
        cacheDir: partial,
        ...(from !== undefined && { baseUrl: from }),
        downloadProgressCallback: (done, total) => {
          goesOn(done === total);
          report({ kind: 'fetching', done, total });
        },
      }),
    );
    await putInPlace(partial, folder, path);
    return path;
  } catch (error) {
    signal?.throwIfAborted();
    throw failed(build.buildId, error);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Another process may have been first; and what lies there without its program, as one that was removed, gives way. */
async function putInPlace(partial: string, folder: string, path: string): Promise<void> {
  for (const isLast of [false, true]) {
    try {
      return await rename(partial, folder);
    } catch (error) {
      if (existsSync(path)) return;
      if (isLast) throw error;
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/**
 * Rejects with the reason of the signal, or when the work has not gone on for so many milliseconds: what fetches knows of neither,
 * and ends with the process.
 */
async function withoutStandstill(
  patience: number,
  signal: AbortSignal | undefined,
  work: (goesOn: (isLast: boolean) => void) => Promise<unknown>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const abort = () => stop(signal?.reason);
  const goesOn = (isLast: boolean) => {
    clearTimeout(timer);
    if (isLast) return;
    timer = setTimeout(() => stop(new Error(`nothing came for ${patience / 1000} seconds`)), patience);
  };
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort, { once: true });
  goesOn(false);
  try {
    await Promise.race([work(goesOn), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function failed(build: string, error: unknown): BuildError {
  const reason = systemReason(error)
    .replace(/\s+/g, ' ')
    // Who fetches knows one place to fetch from.
    .replace(/^All providers failed for .*? - DefaultProvider: /, '');
  return new BuildError(
    'no-browser',
    `There is no browser on this machine, and fetching ${product} ${build} failed: ${reason}`,
    'Run "ladderpress doctor" where there is a network, which fetches it once, or install Chrome or Chromium, which is then taken.',
    { cause: error },
  );
}

function nothingToFetch(arch: string): BuildError {
  return new BuildError(
    'no-browser',
    `There is no browser on this machine, and none can be fetched for Linux on ${arch}.`,
    'Install Chromium, which is then taken: on Debian and Ubuntu, sudo apt-get install chromium.',
  );
}
