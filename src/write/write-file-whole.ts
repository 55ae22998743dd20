import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';

/** Writes a file that the user named, beside its place and renamed, so that it is never half there. */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.ladderpress-part`);
  try {
    await rm(beside, { force: true });
    const file = await open(beside, 'wx');
    await file.writeFile(bytes).finally(() => file.close());
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new BuildError(
      'file-unwritable',
      `${path} cannot be written.`,
      'Check that its folder is there and yours to write to.',
      { cause },
    );
  }
}
