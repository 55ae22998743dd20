import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { makeFolder } from '../make-folder.js';
import { linkError, outputError } from './output-error.js';
import { besideName, writeBeside } from './write-beside.js';

/**
 * A folder in which no symbolic link is followed; paths must have passed `isSafePath`, so that nothing leaves it.
 * The folder itself may be a link, a mount, or hold other people's files.
 *
 * Nothing here waits: a file is written in a tenth of a millisecond, and handing each of its six system calls to
 * another thread costs more than that.
 */
export interface OwnFolder {
  /** Its real path. */
  readonly root: string;
  /** Bytes of a file; undefined when there is none. */
  read(path: string): Buffer | undefined;
  exists(path: string): boolean;
  /** Size, times and place on the disk: another one tells that a file may be another. */
  stamp(path: string): string;
  /** Writes beside the place and renames, so that a reader sees the old file or the new one and never a half. */
  write(path: string, bytes: Uint8Array): void;
  /** Adds to the end of a file, which is made if need be. */
  append(path: string, text: string): void;
  /** Removes a file, and the folders that this leaves empty; false when it was not there. */
  remove(path: string): boolean;
  /** Removes what a write that was cut off left beside the place. */
  tidy(path: string): void;
}

/** Makes the folder if need be. */
export function openFolder(folder: string): OwnFolder {
  const root = attempt(folder, () => {
    makeFolder(folder);
    return realpathSync(folder);
  });
  const checked = new Map<string, boolean>();
  const isThere = (path: string) => isRealFolder(root, dirname(path), checked);
  const place = (path: string) => join(root, path);

  return {
    root,
    read: (path) => (isThere(path) ? readPlain(place(path)) : undefined),
    exists: (path) => isThere(path) && statOf(place(path)) !== undefined,
    stamp: (path) => {
      const found = isThere(path) ? statOf(place(path)) : undefined;
      if (found === undefined || !found.isFile()) return 'none';
      return `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
    },
    write: (path, bytes) => {
      if (!isThere(path)) {
        checkAbove(root);
        attempt(place(path), () => makeFolder(dirname(place(path))));
        checked.clear();
      }
      try {
        writeBeside(place(path), bytes);
      } catch (error) {
        // Somebody removed the folder meanwhile: it is made again, and `finish` tells what is gone.
        if (codeOf(error) !== 'ENOENT') throw outputError(error, place(path));
        checked.clear();
        checkAbove(root);
        attempt(place(path), () => {
          makeFolder(dirname(place(path)));
          writeBeside(place(path), bytes);
        });
      }
    },
    append: (path, text) => attempt(place(path), () => appendPlain(root, place(path), text)),
    remove: (path) => {
      if (!isThere(path)) return false;
      const isGone = statOf(place(path)) !== undefined;
      if (isGone) attempt(place(path), () => unlinkSync(place(path)));
      removeEmptyFolders(root, dirname(path));
      checked.clear();
      return isGone;
    },
    tidy: (path) => {
      if (isThere(path)) rmSync(besideName(place(path)), { force: true });
    },
  };
}

/**
 * What holds the output folder was moved or removed, perhaps the framework with it: made again, it would stand in the way of
 * what is to come back.
 */
function checkAbove(root: string): void {
  if (statOf(dirname(root)) !== undefined) return;
  throw new BuildError(
    'output-unwritable',
    `${root} cannot be written: ${dirname(root)} was taken away while the build was at work.`,
    'Build again once it is back, or choose another folder with --output.',
  );
}

/** Whether a folder below the root is there; throws when a symbolic link or a file stands in the way. */
function isRealFolder(root: string, folder: string, checked: Map<string, boolean>): boolean {
  const known = checked.get(folder);
  if (known !== undefined) return known;
  const answer =
    folder === '.' || (isRealFolder(root, dirname(folder), checked) && isDirectory(join(root, folder)));
  checked.set(folder, answer);
  return answer;
}

function isDirectory(path: string): boolean {
  const stat = statOf(path);
  if (stat === undefined || stat.isDirectory()) return stat !== undefined;
  throw stat.isSymbolicLink() ? linkError(path) : outputError({ code: 'ENOTDIR' }, path);
}

function readPlain(path: string): Buffer | undefined {
  const stat = statOf(path);
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) throw linkError(path);
  if (!stat.isFile()) throw outputError({ code: 'EISDIR' }, path);
  return attempt(path, () => readFileSync(path));
}

function appendPlain(root: string, path: string, text: string): void {
  const file = openToAppend(root, path);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

function openToAppend(root: string, path: string): number {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  // A link would be refused as ELOOP; Windows knows no such flag.
  const open = () => openSync(path, O_APPEND | O_CREAT | O_WRONLY | (O_NOFOLLOW ?? 0));
  try {
    return open();
  } catch (error) {
    // Somebody removed the folder meanwhile.
    if (codeOf(error) !== 'ENOENT') throw error;
    checkAbove(root);
    makeFolder(dirname(path));
    return open();
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  try {
    for (let at = folder; at !== '.'; at = dirname(at)) rmdirSync(join(root, at));
  } catch {
    // Not empty, a mount, or gone already: all mean that we are done.
  }
}

function statOf(path: string) {
  return attempt(path, () => lstatSync(path, { throwIfNoEntry: false }));
}

/** What the file system refuses becomes a BuildError about the path. */
function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw outputError(error, path);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
