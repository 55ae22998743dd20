import type { Settings } from '../../domain/settings.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { Press } from '../nouns/press.js';
import { openBuildCache } from '../press/open-build-cache.js';
import { withPress } from '../press/with-press.js';

/** A press that outlives the rounds that use it. */
export interface HeldPress {
  /** The press for these settings: the same as before, unless they name another browser or cache. */
  get(settings: Settings): Promise<Press>;
  /** Resolves when browser and thread have ended. */
  close(): Promise<void>;
}

interface Open {
  readonly key: string;
  readonly press: Promise<Press>;
  end(): void;
  readonly ended: Promise<unknown>;
}

export function holdPress(hooks: BuildHooks): HeldPress {
  let open: Open | undefined;
  const close = async () => {
    open?.end();
    await open?.ended;
    open = undefined;
  };
  return {
    close,
    async get(settings) {
      const { browser, jobs, cache, cacheLimit } = settings;
      const key = JSON.stringify([browser, jobs, cache, cacheLimit]);
      if (open !== undefined && open.key !== key) await close();
      open ??= { key, ...start(settings, hooks) };
      const held = open;
      // What could not be opened is tried again the next time.
      held.press.catch(() => {
        if (open === held) open = undefined;
      });
      return held.press;
    },
  };
}

function start(settings: Settings, hooks: BuildHooks): Omit<Open, 'key'> {
  let end: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => {
    end = resolve;
  });
  let give: (press: Press) => void = () => undefined;
  let refuse: (error: unknown) => void = () => undefined;
  const press = new Promise<Press>((resolve, reject) => {
    [give, refuse] = [resolve, reject];
  });
  const work = async () => {
    const cache = await openBuildCache(settings, hooks);
    await withPress(settings, hooks, cache, async (opened) => {
      void opened.printer.warm();
      give(opened);
      await wanted;
    });
  };
  return { press, end, ended: work().catch(refuse) };
}
