import type { Executable } from './browser.js';
import type { Machine } from './machine.js';
import type { Sandbox } from './sandbox.js';
import { type RunningBrowser, startBrowser } from './start-browser.js';

/** One browser for everybody: started when it is first asked for, and again after it was lost. */
export interface BrowserKeeper {
  readonly get: () => Promise<RunningBrowser>;
  /** Resolves once the first browser is there to be started, which then happens at once, or cannot be. It never rejects. */
  readonly begun: () => Promise<void>;
  /** A further browser for one user, who closes it. */
  readonly startAnother: () => Promise<RunningBrowser>;
  /** How the last browser that started was kept from the rest of the machine; undefined while there was none. */
  readonly sandbox: () => Sandbox | undefined;
  /** Ends every browser that was started. */
  readonly close: () => Promise<void>;
}

export interface HowToStart {
  readonly executable: Executable;
  readonly cache: string;
  readonly machine: Machine;
}

/** `how` is asked once; when it or the very first start fails, every later ask fails the same way. */
export function keepBrowser(how: () => Promise<HowToStart>): BrowserKeeper {
  const starting = new Set<Promise<RunningBrowser>>();
  let prepared: Promise<HowToStart> | undefined;
  let current: Promise<RunningBrowser> | undefined;
  let [ready, works, closed] = [false, false, false];
  let sandbox: Sandbox | undefined;

  const start = async () => {
    prepared ??= how();
    const { executable, cache, machine } = await prepared;
    ready = true;
    if (closed) throw new Error('The browser is no longer wanted.');
    const browser = await startBrowser(executable, cache, machine);
    works = true;
    sandbox = browser.sandbox;
    return browser;
  };

  const startAnother = () => {
    const browser = start();
    starting.add(browser);
    const forget = () => starting.delete(browser);
    browser.then(({ lost }) => lost.then(forget), forget);
    return browser;
  };

  return {
    get: () => {
      if (current !== undefined) return current;
      const browser = startAnother();
      current = browser;
      const forget = () => {
        if (current === browser) current = undefined;
      };
      browser.then(
        ({ lost, close }) => lost.then(forget).then(close),
        () => works && forget(),
      );
      return browser;
    },
    startAnother,
    sandbox: () => sandbox,
    begun: async () => {
      await prepared?.catch(() => undefined);
    },
    close: async () => {
      closed = true;
      // While it is still unpacked or fetched there is no process, and there will be none.
      if (!ready) return;
      const browsers = await Promise.allSettled(starting);
      await Promise.all(browsers.map((result) => result.status === 'fulfilled' && result.value.close()));
    },
  };
}
