import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** SHA-256 of a file; empty for none, or for one that cannot be read, which is told later. */
export async function digestFile(path: string | undefined): Promise<string> {
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex');
}
