import type { BrowserChoice, FoundBrowser } from './browser.js';
import { candidates } from './candidates.js';
import type { Machine } from './machine.js';

/** The first candidate that this machine has; starts, unpacks and fetches nothing. Throws BuildError. */
export async function findBrowser(choice: BrowserChoice, machine: Machine): Promise<FoundBrowser> {
  for (const candidate of candidates) {
    const found = await candidate(choice, machine);
    if (found !== undefined) return found;
  }
  throw new Error('The last candidate always finds something.');
}
