import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import type { Machine } from './machine.js';

/** Named by the process that it belongs to, so that the next one knows what nobody uses any more. */
const prefix = 'ladderpress-browser-';
const named = /^ladderpress-browser-(\d+)-/;

/** Chromium keeps what its processes share among the temporary files: bytes below which it warns, and soon ends. */
const leastRoom = 64 * 1024 * 1024;

/**
 * A folder for a browser's own temporary files, which it may leave behind when it is killed at the wrong moment. What
 * processes that are gone have left is removed on the way.
 *
 * @throws BuildError `browser-does-not-start` where the temporary folder cannot be written
 */
export async function makeScratch({ temporary, pid, isAlive }: Machine): Promise<string> {
  try {
    for (const name of await readdir(temporary)) {
      const owner = Number(named.exec(name)?.[1] ?? pid);
      // What is another user's stays.
      if (owner !== pid && !isAlive(owner)) await removeScratch(join(temporary, name)).catch(() => undefined);
    }
    return await mkdtemp(join(temporary, `${prefix}${pid}-`));
  } catch (error) {
    throw noRoom(
      temporary,
      `cannot be written: ${error instanceof Error ? error.message.split(',')[0] : error}`,
    );
  }
}

/** Retries, since a browser's last processes may still write. */
export async function removeScratch(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
}

/** @throws BuildError `browser-does-not-start` when too little room is the reason why a browser ended */
export async function checkRoom({ temporary }: Machine): Promise<void> {
  const { bavail, bsize } = await statfs(temporary);
  if (bavail * bsize < leastRoom) throw noRoom(temporary, 'is full: it needs 64 MB');
}

function noRoom(temporary: string, what: string): BuildError {
  return new BuildError(
    'browser-does-not-start',
    `The browser does not start, since the temporary folder ${temporary} ${what}.`,
    'Make room there, or set TMPDIR to a folder that has some.',
  );
}
