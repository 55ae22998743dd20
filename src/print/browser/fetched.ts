import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import { makeFolder } from '../../make-folder.js';
import type { ReportProgress } from './browser.js';

const product = 'chrome-headless-shell';

/** The build that puppeteer was tested with. */
export async function fetchedBuild(): Promise<string> {
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js');
  return `${product}-${PUPPETEER_REVISIONS[product]}`;
}

/** Fetches puppeteer's headless shell into the cache, once; resolves to the program's path. */
export async function fetchBrowser(cache: string, report: ReportProgress): Promise<string> {
  const { Browser, computeExecutablePath, install } = await import('./puppeteer-browsers.js');
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js');
  const options = {
    browser: Browser.CHROMEHEADLESSSHELL,
    buildId: PUPPETEER_REVISIONS[product],
    cacheDir: join(cache, 'browser', 'fetched'),
  };
  makeFolder(options.cacheDir, 0o700);
  try {
    await install({
      ...options,
      downloadProgressCallback: (done, total) => report({ kind: 'fetching', done, total }),
    });
    return computeExecutablePath(options);
  } catch (error) {
    throw new BuildError(
      'no-browser',
      `There is no browser on this machine, and fetching ${product} ${options.buildId} failed: ${(
        error instanceof Error ? error.message : String(error)
      ).replace(/\s+/g, ' ')}`,
      'Connect to the internet once, or install Chrome or Chromium and name it with --browser.',
      { cause: error },
    );
  }
}
