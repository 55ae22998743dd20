import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Source } from '../domain/source.js';
import { isSafePath } from './safe-path.js';

/**
 * Writes a folder that is not there yet, or is empty: beside its place, and renamed when it is whole. Nothing that is there is
 * ever changed.
 *
 * @throws BuildError `folder-not-empty` or `folder-unwritable`.
 */
export async function writeNewFolder(folder: string, files: readonly Source[]): Promise<void> {
  await checkNewFolder(folder);
  const beside = join(dirname(folder), `.${basename(folder)}.ladderpress-part`);
  try {
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(beside);
    for (const { path, bytes } of files) {
      if (!isSafePath(path)) throw new Error(`${path} would leave the folder.`);
      await mkdir(dirname(join(beside, path)), { recursive: true });
      // "wx": two files of one name would be a mistake of ours, and no loss.
      const file = await open(join(beside, path), 'wx');
      await file.writeFile(bytes).finally(() => file.close());
    }
    await rmdir(folder).catch(() => undefined);
    await rename(beside, folder);
  } catch (cause) {
    await rm(beside, { recursive: true, force: true });
    throw unwritable(folder, cause);
  }
}

/**
 * To be asked before work that would be lost.
 *
 * @throws BuildError `folder-not-empty`, or `folder-unwritable` for what is no folder.
 */
export async function checkNewFolder(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw unwritable(folder, error);
  });
  if (there.length > 0) {
    throw new BuildError(
      'folder-not-empty',
      `${folder} already holds files, and nothing is ever overwritten.`,
      'Name a folder that is not there yet, after --output.',
    );
  }
}

function unwritable(folder: string, cause: unknown): BuildError {
  return new BuildError(
    'folder-unwritable',
    `${folder} cannot be written.`,
    'Check that it is a folder of yours and no file, and that there is room, or name another after --output.',
    { cause },
  );
}
