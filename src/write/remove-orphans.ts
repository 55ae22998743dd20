import { createHash } from 'node:crypto';
import type { Manifest } from './manifest.js';
import type { OwnFolder } from './own-folder.js';

/** What becomes of files that nothing asks for any more. */
export interface Orphans {
  /** Paths that are removed, sorted. */
  readonly removed: readonly string[];
  /** Paths that somebody changed since a build wrote them: they are left where they are. */
  readonly changed: readonly string[];
}

/** The hashes of the bytes that a build of ours gave a path. */
type HashesOf = (path: string) => ReadonlySet<string>;

export function hashesIn(last: Manifest, begun: ReadonlyMap<string, ReadonlySet<string>>): HashesOf {
  const rows = new Map([...last.artifacts, ...last.companions].map(({ path, sha256 }) => [path, sha256]));
  return (path) => new Set([...(begun.get(path) ?? []), rows.get(path) ?? '']);
}

/** What `removeOrphans` will do. */
export function foreseeOrphans(own: OwnFolder, orphans: readonly string[], hashesOf: HashesOf): Orphans {
  const changed = new Set(orphans.filter((path) => isChanged(own, path, hashesOf)));
  const removed = orphans.filter((path) => !changed.has(path) && own.exists(path));
  return { removed, changed: [...changed] };
}

/** What has other bytes than a build gave it is somebody's work now, or never was ours: a manifest may have come from anywhere. */
export function removeOrphans(own: OwnFolder, orphans: readonly string[], hashesOf: HashesOf): Orphans {
  const removed: string[] = [];
  const changed: string[] = [];
  for (const path of orphans) {
    if (isChanged(own, path, hashesOf)) changed.push(path);
    else if (own.remove(path)) removed.push(path);
  }
  return { removed, changed };
}

function isChanged(own: OwnFolder, path: string, hashesOf: HashesOf): boolean {
  const bytes = own.read(path);
  return bytes !== undefined && !hashesOf(path).has(hashOf(bytes));
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
