import type { Finisher } from '../../assemble/finisher.js';
import type { Cache } from '../../cache/open-cache.js';
import type { Shell } from '../../domain/shell.js';
import type { Printer } from '../../print/with-printer.js';
/** Where a build keeps what may be made again. */
export interface BuildCache {
  /** Absolute path; holds the browser too. */
  readonly folder: string;
  /** Absolute path of the folder of finished pages. */
  readonly pagesFolder: string;
  readonly pages: Cache;
  /** The same without what others left in shares that are joined. */
  readonly own: Cache;
  /** Keys of the entries that this build read or wrote. */
  used(): ReadonlySet<string>;
  /** Why the wanted folder was not taken; undefined when it was. */
  readonly problem: string | undefined;
}

/** What pages are made with: each starts when it is first used, or when told to. */
export interface Press {
  readonly printer: Printer;
  readonly finisher: Finisher;
  readonly cache: BuildCache;
  /**
   * Starts browser and thread before they are needed, and loads a shell into a tab, unless it looks as if everything
   * was made before. Resolves when the browser's process has begun, which needs a few turns of its own, or after 50 ms.
   */
  warm(shell?: Shell): Promise<void>;
  /** Begins to end browser and threads, when only little is left to do without them. */
  end(): void;
}
