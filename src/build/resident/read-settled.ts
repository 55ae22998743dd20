import { setTimeout as pause } from 'node:timers/promises';
import type { FrameworkFolder } from '../../domain/source.js';
import { readFolder } from '../../read/read-folder.js';

/** In milliseconds: as long as a program may take to write a page that it has emptied first. */
const patience = 40;

/**
 * Reads a framework that somebody works on. Who writes into a file empties it first: a page that had words a moment ago
 * and has none is read once more, a little later.
 *
 * @throws BuildError as `readFolder` does
 */
export async function readSettled(
  root: string,
  before: FrameworkFolder | undefined,
): Promise<FrameworkFolder> {
  const folder = await readFolder(root);
  const hadWords = new Set(before?.pages.filter(({ bytes }) => bytes.length > 0).map(({ path }) => path));
  if (!folder.pages.some(({ path, bytes }) => bytes.length === 0 && hadWords.has(path))) return folder;
  await pause(patience);
  return readFolder(root);
}
