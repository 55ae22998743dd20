import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { journalName } from './journal.js';
import { manifestName } from './manifest-name.js';

/** SHA-256 of an output folder's manifest. Throws when there is none. */
export function outputHash(folder: string): string {
  return hashOf(join(folder, manifestName));
}

/** Paths of all files that an output folder's manifest lists, which must be ours. Throws when there is none. */
export function listedIn(folder: string): string[] {
  const { artifacts, companions }: Listed = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
  return [...artifacts, ...companions].map(({ path }) => path);
}

/**
 * Whether an output folder still is as the build left it whose manifest has this hash: every file is there, is no
 * link, and has the bytes that the manifest says. Writing them again would change nothing.
 */
export function isOutputIntact(folder: string, manifest: string): boolean {
  try {
    const root = realpathSync.native(folder);
    const path = join(root, manifestName);
    if (realpathSync.native(path) !== path || hashOf(path) !== manifest) return false;
    // The hash says that these are our own words.
    const { artifacts, companions }: Listed = JSON.parse(readFileSync(path, 'utf8'));
    // A build that ended early may have left more than it says.
    if (existsSync(join(root, journalName))) return false;
    const isPlain = (file: string) => realpathSync.native(file) === file;
    return (
      artifacts.every(
        (row) => isPlain(join(root, row.path)) && hashOf(join(root, row.path)) === row.sha256,
      ) && companions.every((row) => isPlain(join(root, row.path)))
    );
  } catch {
    return false;
  }
}

interface Listed {
  readonly artifacts: readonly { readonly path: string; readonly sha256: string }[];
  readonly companions: readonly { readonly path: string }[];
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
