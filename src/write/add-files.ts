import { existsSync } from 'node:fs';
import { lstat, mkdir, open, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Source } from '../domain/source.js';
import { isSafePath } from './safe-path.js';

/**
 * Adds files to a folder that may hold others. When one of them is there already, or cannot be written, none is: what was
 * written until then is removed, with the folders that were made for it.
 *
 * @throws BuildError `folder-not-empty` or `folder-unwritable`
 */
export async function addFiles(folder: string, files: readonly Source[]): Promise<void> {
  for (const { path } of files) {
    if (!isSafePath(path)) throw new Error(`${path} would leave the folder.`);
    const there = await lstat(join(folder, path)).catch(() => undefined);
    if (there !== undefined) {
      throw new BuildError(
        'folder-not-empty',
        `There is a ${path} already, and nothing is ever overwritten.`,
        'Name a folder that is not there yet, or move the file away first.',
      );
    }
  }
  const written: string[] = [];
  const made: string[] = [];
  try {
    for (const { path, bytes } of files) {
      const file = join(folder, path);
      const first = await mkdir(dirname(file), { recursive: true });
      if (first !== undefined) made.push(...between(first, dirname(file)));
      const handle = await open(file, 'wx');
      // From here on it is ours, also where its writing ends halfway.
      written.push(file);
      try {
        await handle.writeFile(bytes);
      } finally {
        await handle.close();
      }
    }
  } catch (cause) {
    for (const file of written) await rm(file, { force: true });
    // Only what is empty goes.
    for (const each of made.toReversed()) if (existsSync(each)) await rmdir(each).catch(() => undefined);
    throw new BuildError(
      'folder-unwritable',
      `${folder} cannot be written.`,
      'Check that it is a folder of yours and no file, and that there is room, or name another.',
      { cause },
    );
  }
}

/** The folders from the first that was made down to the last, outermost first. */
function between(first: string, last: string): string[] {
  return last === first ? [first] : [...between(first, dirname(last)), last];
}
