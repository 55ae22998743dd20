import type { Executable } from './browser.js';
import type { Machine } from './machine.js';
import { type RunningBrowser, startBrowser } from './start-browser.js';

/** One browser at a time: started when it is first asked for, and again after it was lost. */
export interface BrowserKeeper {
  readonly get: () => Promise<RunningBrowser>;
  readonly close: () => Promise<void>;
}

export interface HowToStart {
  readonly executable: Executable;
  readonly cache: string;
  readonly machine: Machine;
}

/** `how` is asked once; when it or the very first start fails, every later ask fails the same way. */
export function keepBrowser(how: () => Promise<HowToStart>): BrowserKeeper {
  let current: Promise<RunningBrowser> | undefined;
  let prepared: Promise<HowToStart> | undefined;
  let closed = false;

  const start = async () => {
    prepared ??= how();
    const { executable, cache, machine } = await prepared;
    if (closed) throw new Error('The browser is no longer wanted.');
    const browser = await startBrowser(executable, cache, machine);
    void browser.lost.then(async () => {
      current = undefined;
      await browser.close();
    });
    return browser;
  };

  return {
    get: () => {
      current ??= start();
      return current;
    },
    close: async () => {
      closed = true;
      await current?.then(
        (browser) => browser.close(),
        () => undefined,
      );
    },
  };
}
