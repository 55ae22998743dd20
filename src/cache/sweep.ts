import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evict } from './evict.js';

/** How far a cache may grow beyond its limit before it is swept; looking at every entry is not for each build. */
const slack = 0.1;

/**
 * To be called after a build that wrote entries: evicts once so many bytes were written since the last time that the
 * folder may be a tenth over its limit. Two builds at the same time may miss each other's count, which the next makes up for.
 */
export async function sweep(
  folder: string,
  { written, limit, now }: { readonly written: number; readonly limit: number; readonly now: () => Date },
): Promise<void> {
  const counter = join(folder, 'unswept');
  const before = Number(await readFile(counter, 'utf8').catch(() => '0'));
  const unswept = (Number.isFinite(before) ? before : limit) + written;
  const isDue = unswept > limit * slack;
  if (isDue) await evict(folder, limit, now);
  // A counter that cannot be written only means that the next sweep comes late.
  await writeFile(counter, isDue ? '0' : String(unswept)).catch(() => undefined);
}
