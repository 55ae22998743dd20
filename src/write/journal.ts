import type { OwnFolder } from './own-folder.js';
import { isSafePath } from './safe-path.js';

/**
 * The file in output/ to which a build adds a line before it writes a file, `<sha256> <path>`, and which it removes when
 * all is done. What a build that ended early has left is known by it.
 */
export const journalName = '.ladderpress-journal';

/** Hashes of what a build wrote, or was about to write, by path; empty after a whole build. */
export function readJournal(own: OwnFolder): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of own.read(journalName)?.toString('utf8').split('\n') ?? []) {
    // The last line may have been cut off.
    const [, hash, path] = /^([0-9a-f]{64}) (.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined || !isSafePath(path)) continue;
    found.set(path, (found.get(path) ?? new Set()).add(hash));
  }
  return found;
}

export function addToJournal(own: OwnFolder, path: string, hash: string): void {
  own.append(journalName, `${hash} ${path}\n`);
}
