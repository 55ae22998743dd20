import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../src/print/browser/find-browser.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import { userCacheFolder } from '../../src/user-cache-folder.js';

/** What a page asked for and complained about while it was open. */
export interface Watched {
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens a file of the disk, or an address, in the browser that prints, with scripts on unless told otherwise. */
export async function withPage<T>(
  path: string,
  view: {
    readonly width: number;
    readonly height?: number;
    readonly scripts?: boolean;
    readonly dark?: boolean;
  },
  use: (page: Page, watched: Watched) => Promise<T>,
): Promise<T> {
  const machine = describeMachine(process);
  const cache = userCacheFolder({ ...machine, home: homedir() }) ?? join(tmpdir(), 'ladderpress-tests');
  const { path: executablePath, env } = await (
    await findBrowser({ browser: undefined, cache }, machine)
  ).prepare(() => undefined);
  const browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const watched: Watched = { requests: [], complaints: [] };
    page.on('request', (request) => watched.requests.push(request.url()));
    page.on('console', (message) => watched.complaints.push(message.text()));
    page.on('pageerror', (error) => watched.complaints.push(String(error)));
    await page.setJavaScriptEnabled(view.scripts ?? true);
    await page.setViewport({ width: view.width, height: view.height ?? 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: view.dark === true ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(/^http:/.test(path) ? path : pathToFileURL(path).href);
    return await use(page, watched);
  } finally {
    await browser.close();
  }
}
