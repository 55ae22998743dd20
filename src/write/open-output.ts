import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { ArtifactFacts, ArtifactRow, ManifestRow } from '../domain/build-report.js';
import {
  type Companion,
  emptyManifest,
  listed,
  type Manifest,
  parseManifest,
  showManifest,
} from './manifest.js';
import { manifestName } from './manifest-name.js';
import { type OwnFolder, openFolder } from './own-folder.js';
import { isSafePath } from './safe-path.js';
import { settle } from './settle.js';

/** An output folder during one build. Bytes are not kept, so any number of artifacts may pass through. */
export interface Output {
  /** What the last build left, by path. */
  readonly previous: ReadonlyMap<string, ManifestRow>;
  /** Writes an artifact when its bytes differ from those on the disk. */
  put(facts: ArtifactFacts, bytes: Uint8Array): ArtifactRow;
  /** Writes a file that goes with an artifact and is no artifact itself, such as its HTML. */
  putCompanion(companion: Companion, bytes: Uint8Array): void;
  /**
   * Removes what the last build made and this one did not, unless `keep` says to keep it, and writes the manifest.
   * To be called once, after the last `put`; without it the next build knows that this one ended early.
   */
  finish(keep: (row: ManifestRow) => boolean): Finished;
}

export interface Finished {
  /** Artifacts of earlier builds that stay, with their rows. */
  readonly kept: number;
  /** Paths that were removed, sorted. */
  readonly removed: readonly string[];
}

/**
 * Opens an output folder for the paths that a build wants to write, companions included. Throws a BuildError before
 * anything is written when a file stands there that is not ours: only those that the last manifest lists are.
 */
export function openOutput(folder: string, wanted: readonly string[]): Output {
  const unsafe = wanted.find((path) => !isSafePath(path));
  if (unsafe !== undefined) throw new Error(`An artifact must not have the path ${JSON.stringify(unsafe)}`);
  const own = openFolder(folder);
  const last = readManifest(own, folder);
  const ours = new Set(listed(last));
  refuseOthers(own, folder, wanted, ours);
  if (last.unfinished !== undefined) for (const path of [...ours, manifestName]) own.tidy(path);

  const claimed = new Set(wanted);
  const artifacts = new Map<string, ManifestRow>();
  const companions = new Map<string, Companion>();
  // From the first write until `finish` the manifest says what a build is about to write: its leftovers are ours.
  const announce = once(() =>
    writeManifest(own, { ...last, unfinished: [...new Set([...ours, ...wanted])] }),
  );
  const write = (path: string, bytes: Uint8Array): 'written' | 'unchanged' => {
    if (!claimed.delete(path)) throw new Error(`Not among the wanted paths, or written twice: ${path}`);
    const before = own.read(path);
    if (before?.equals(bytes)) return 'unchanged';
    announce();
    own.write(path, bytes);
    return 'written';
  };

  return {
    previous: new Map(last.artifacts.map((row) => [row.path, row])),
    put: (facts, bytes) => {
      const state = write(facts.path, bytes);
      const row = { ...facts, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      artifacts.set(row.path, row);
      return { ...row, state };
    },
    putCompanion: (companion, bytes) => {
      write(companion.path, bytes);
      companions.set(companion.path, companion);
    },
    finish: (keep) => {
      const { kept, orphans, manifest } = settle(last, { artifacts, companions }, keep, own);
      const removed: string[] = [];
      for (const path of orphans) if (own.remove(path)) removed.push(path);
      writeManifest(own, manifest);
      return { kept: kept.length, removed };
    },
  };
}

function readManifest(own: OwnFolder, folder: string): Manifest {
  const bytes = own.read(manifestName);
  return bytes === undefined
    ? emptyManifest
    : parseManifest(bytes.toString('utf8'), join(folder, manifestName));
}

function writeManifest(own: OwnFolder, manifest: Manifest): void {
  const bytes = Buffer.from(showManifest(manifest));
  const before = own.read(manifestName);
  if (before === undefined || !before.equals(bytes)) own.write(manifestName, bytes);
}

function refuseOthers(
  own: OwnFolder,
  folder: string,
  wanted: readonly string[],
  ours: ReadonlySet<string>,
): void {
  const others: string[] = [];
  for (const path of wanted) if (!ours.has(path) && own.exists(path)) others.push(path);
  const [first, ...more] = others;
  if (first === undefined) return;
  throw new BuildError(
    'output-not-ours',
    `${join(folder, first)}${more.length === 0 ? '' : ` and ${more.length} more files`} would be overwritten, but no earlier build made ${more.length === 0 ? 'it' : 'them'}.`,
    'Move away what is there, or choose another folder with --output.',
  );
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
