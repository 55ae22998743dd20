import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import { systemReason } from '../../domain/system-reason.js';
import type { Machine } from './machine.js';

/** Named by the process that it belongs to, so that the next one knows what nobody uses any more. */
const prefix = 'ladderpress-browser-';
const named = /^ladderpress-browser-(\d+)-/;

/** Chromium keeps what its processes share among the temporary files: bytes below which it warns, and soon ends. */
const leastRoom = 64 * 1024 * 1024;

/**
 * A folder for a browser's own temporary files, which it may leave behind when it is killed at the wrong moment.
 *
 * @throws BuildError `browser-does-not-start` where the temporary folder cannot be written
 */
export async function makeScratch({ temporary, pid }: Machine): Promise<string> {
  try {
    return await mkdtemp(join(temporary, `${prefix}${pid}-`));
  } catch (error) {
    throw noRoom(temporary, `cannot be written: ${systemReason(error)}`);
  }
}

/** Removes what processes that are gone have left. What is another user's stays. */
export async function sweepScratch({ temporary, pid, isAlive }: Machine): Promise<void> {
  const names = await readdir(temporary).catch(() => []);
  const left = names.filter((name) => {
    const owner = Number(named.exec(name)?.[1] ?? pid);
    return owner !== pid && !isAlive(owner);
  });
  await Promise.all(left.map((name) => removeScratch(join(temporary, name)).catch(() => undefined)));
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
