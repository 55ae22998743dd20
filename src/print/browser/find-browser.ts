import type { FoundBrowser } from './browser.js';
import { candidates } from './candidates.js';
import type { Machine } from './machine.js';

/** What the user decided about the browser. */
export interface BrowserChoice {
  /** `--browser` or the settings; undefined lets us choose. */
  readonly browser: string | undefined;
  /** Absolute path of a private folder that can be written. */
  readonly cache: string;
}

/** The first candidate that this machine has; starts, unpacks and fetches nothing. Throws BuildError. */
export async function findBrowser(choice: BrowserChoice, machine: Machine): Promise<FoundBrowser> {
  for (const candidate of candidates) {
    const found = await candidate(choice, machine);
    if (found !== undefined) return found;
  }
  throw new Error('The last candidate always finds something.');
}
