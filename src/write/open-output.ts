import { join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { ArtifactFacts, ArtifactRow, ManifestRow } from '../domain/build-report.js';
import { addToJournal, journalName, readJournal } from './journal.js';
import { type LockOptions, lockOutput } from './lock-output.js';
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
import { foreseeOrphans, hashesIn, hashOf, type Orphans, removeOrphans } from './remove-orphans.js';
import { isSafePath } from './safe-path.js';
import { settle } from './settle.js';

/** An output folder during one build. Bytes are not kept, so any number of artifacts may pass through. */
export interface Output {
  /** What the last build left, by path. */
  readonly previous: ReadonlyMap<string, ManifestRow>;
  /** Writes an artifact when its bytes differ from those on the disk. */
  put(facts: ArtifactFacts, bytes: Uint8Array): ArtifactRow;
  /** What tells that a file is as it was written. */
  stamp(path: string): string;
  /**
   * Keeps what an earlier build put there, when it still is as it was written: the same as to put the same bytes again,
   * without having them. False when it is not; then nothing was done.
   */
  keep(row: ManifestRow, stamp: string): boolean;
  /** Writes a file that goes with an artifact and is no artifact itself, such as its HTML. */
  putCompanion(companion: Companion, bytes: Uint8Array): void;
  /** What `finish` will do with what the last build made and this one did not. */
  foresee(keep: (row: ManifestRow) => boolean): Orphans;
  /**
   * Removes what the last build made and this one did not, unless `keep` says to keep it, and writes the manifest.
   * To be called once, after the last `put`; without it the next build knows that this one ended early.
   *
   * @throws BuildError `output-changed` when somebody took away what was written
   */
  finish(keep: (row: ManifestRow) => boolean): Finished;
  /** Lets the next build in, whether this one was finished or not. */
  close(): void;
}

export interface Finished extends Orphans {
  /** Artifacts of earlier builds that stay, with their rows. */
  readonly kept: number;
}

export interface OutputOptions extends LockOptions {
  /** Paths that the build wants to write, companions included. */
  readonly wanted: readonly string[];
  /** Whether a build could ever write a file of that name; no other is removed, whatever a manifest says. */
  isOurName(path: string): boolean;
}

/**
 * Opens an output folder, once nobody else is at work there. Throws a BuildError before anything is written when a file
 * stands there that is not ours: only those that the last manifest or the journal of a build cut off lists are.
 *
 * @throws BuildError `output-not-ours`, `output-in-use`, `output-link`, `output-unwritable` or `disk-full`
 */
export async function openOutput(folder: string, options: OutputOptions): Promise<Output> {
  const unsafe = options.wanted.find((path) => !isSafePath(path));
  if (unsafe !== undefined) throw new Error(`An artifact must not have the path ${JSON.stringify(unsafe)}`);
  const own = openFolder(folder);
  const unlock = await lockOutput(own.root, options);
  try {
    return openLocked(own, folder, options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function openLocked(
  own: OwnFolder,
  folder: string,
  { wanted, isOurName }: OutputOptions,
  unlock: () => void,
): Output {
  const last = readManifest(own, folder);
  const begun = readJournal(own);
  const ours = new Set([...listed(last), ...begun.keys()]);
  refuseOthers(own, folder, wanted, ours);
  for (const path of begun.keys()) own.tidy(path);
  if (begun.size > 0) own.tidy(manifestName);

  const claimed = new Set(wanted);
  const artifacts = new Map<string, ManifestRow>();
  const companions = new Map<string, Companion>();
  const write = (path: string, bytes: Uint8Array, hash: string): 'written' | 'unchanged' => {
    if (!claimed.delete(path)) throw new Error(`Not among the wanted paths, or written twice: ${path}`);
    const before = own.read(path);
    if (before?.equals(bytes)) return 'unchanged';
    // Before the file: what a build that ends early leaves is known as ours.
    addToJournal(own, path, hash);
    own.write(path, bytes);
    return 'written';
  };

  const hashesOf = hashesIn(last, begun);
  const settled = (keep: (row: ManifestRow) => boolean) =>
    settle(last, { artifacts, companions }, { keep, begun: [...begun.keys()] }, own);

  return {
    previous: new Map(last.artifacts.map((row) => [row.path, row])),
    put: (facts, bytes) => {
      const row = { ...facts, bytes: bytes.length, sha256: hashOf(bytes) };
      const state = write(facts.path, bytes, row.sha256);
      artifacts.set(row.path, row);
      return { ...row, state };
    },
    stamp: (path) => own.stamp(path),
    keep: (row, stamp) => {
      if (!claimed.has(row.path) || own.stamp(row.path) !== stamp) return false;
      claimed.delete(row.path);
      artifacts.set(row.path, row);
      return true;
    },
    putCompanion: (companion, bytes) => {
      const sha256 = hashOf(bytes);
      write(companion.path, bytes, sha256);
      companions.set(companion.path, { ...companion, sha256 });
    },
    foresee: (keep) => foreseeOrphans(own, settled(keep).orphans.filter(isOurName), hashesOf),
    finish: (keep) => {
      refuseGone(own, folder, [...artifacts.keys(), ...companions.keys()]);
      const { kept, orphans, manifest } = settled(keep);
      const { removed, changed } = removeOrphans(own, orphans.filter(isOurName), hashesOf);
      writeManifest(own, manifest);
      own.remove(journalName);
      return { kept: kept.length, removed, changed };
    },
    close: unlock,
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

function refuseGone(own: OwnFolder, folder: string, written: readonly string[]): void {
  const gone = written.find((path) => !own.exists(path));
  if (gone === undefined) return;
  throw new BuildError(
    'output-changed',
    `${join(folder, gone)} was removed by somebody while the build was at work.`,
    'Build again.',
  );
}
