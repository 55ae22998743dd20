import { lstat, mkdir, open, readFile, realpath, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { outputError } from './output-error.js';

/**
 * A folder in which no symbolic link is followed; paths must have passed `isSafePath`, so that nothing leaves it.
 * The folder itself may be a link, a mount, or hold other people's files.
 */
export interface OwnFolder {
  /** Bytes of a file; undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>;
  exists(path: string): Promise<boolean>;
  /** Writes beside the place and renames, so that a reader sees the old file or the new one and never a half. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file, and the folders that this leaves empty; false when it was not there. */
  remove(path: string): Promise<boolean>;
  /** Removes what a write that was cut off left beside the place. */
  tidy(path: string): Promise<void>;
}

/** Makes the folder if need be. */
export async function openFolder(folder: string): Promise<OwnFolder> {
  const root = await mkdir(folder, { recursive: true })
    .then(() => realpath(folder))
    .catch((error: unknown) => {
      throw outputError(error, folder);
    });
  const checked = new Map<string, Promise<boolean>>();
  const isThere = (path: string) => isRealFolder(root, dirname(path), checked);

  return {
    read: async (path) => ((await isThere(path)) ? readPlain(join(root, path)) : undefined),
    exists: async (path) => (await isThere(path)) && (await statOf(join(root, path))) !== undefined,
    write: async (path, bytes) => {
      if (!(await isThere(path))) {
        await mkdir(dirname(join(root, path)), { recursive: true }).catch(fail(join(root, path)));
        checked.clear();
      }
      await writeBeside(join(root, path), bytes).catch(fail(join(root, path)));
    },
    remove: async (path) => {
      if (!(await isThere(path))) return false;
      const isGone = await unlink(join(root, path)).then(
        () => true,
        (error: unknown) => (codeOf(error) === 'ENOENT' ? false : fail(join(root, path))(error)),
      );
      await removeEmptyFolders(root, dirname(path));
      checked.clear();
      return isGone;
    },
    tidy: async (path) => {
      if (await isThere(path)) await rm(besideName(join(root, path)), { force: true });
    },
  };
}

/** Whether a folder below the root is there; throws when a symbolic link or a file stands in the way. */
function isRealFolder(
  root: string,
  folder: string,
  checked: Map<string, Promise<boolean>>,
): Promise<boolean> {
  const known = checked.get(folder);
  if (known !== undefined) return known;
  const answer = (async () => {
    if (folder === '.') return true;
    if (!(await isRealFolder(root, dirname(folder), checked))) return false;
    const stat = await statOf(join(root, folder));
    if (stat === undefined) return false;
    if (stat.isDirectory()) return true;
    if (!stat.isSymbolicLink()) throw outputError({ code: 'ENOTDIR' }, join(root, folder));
    throw linkError(join(root, folder));
  })();
  checked.set(folder, answer);
  return answer;
}

async function readPlain(path: string): Promise<Buffer | undefined> {
  const stat = await statOf(path);
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) throw linkError(path);
  if (!stat.isFile()) throw outputError({ code: 'EISDIR' }, path);
  return readFile(path).catch(fail(path));
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const beside = besideName(path);
  await rm(beside, { force: true });
  try {
    const file = await open(beside, 'wx');
    await file.writeFile(bytes).finally(() => file.close());
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

function besideName(path: string): string {
  return join(dirname(path), `.${basename(path)}.ladderpress-part`);
}

async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    // Not empty, a mount, or gone already: all mean that we are done.
    if (
      !(await rmdir(join(root, at)).then(
        () => true,
        () => false,
      ))
    )
      return;
  }
}

function statOf(path: string) {
  return lstat(path).catch((error: unknown) => (codeOf(error) === 'ENOENT' ? undefined : fail(path)(error)));
}

function fail(path: string): (error: unknown) => never {
  return (error) => {
    throw outputError(error, path);
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function linkError(path: string): BuildError {
  return new BuildError(
    'output-link',
    `${path} is a symbolic link, and Ladderpress follows none inside the output folder.`,
    'Remove the link, or choose another folder with --output.',
  );
}
