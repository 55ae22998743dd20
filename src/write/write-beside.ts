import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes beside the place and renames: whoever reads sees the old file or the new one. Throws what the file system says. */
export function writeBeside(path: string, bytes: Uint8Array): void {
  const beside = besideName(path);
  try {
    const file = openNew(beside);
    try {
      writeFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Never writes into what stands there, which may be a link; what a write that was cut off left is removed. */
function openNew(path: string): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    rmSync(path, { force: true });
    return openSync(path, 'wx');
  }
}

/** Where a file is written before it is whole. */
export function besideName(path: string): string {
  // A name may be as long as the system allows; 50 letters of any script leave room for ours.
  const name = [...basename(path)].slice(0, 50).join('');
  return join(dirname(path), `.${name}.ladderpress-part`);
}
