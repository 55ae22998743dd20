import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const day = 86_400_000;

/** A new profile folder; old ones are left only by a process that was killed, and are removed on the way. */
export async function makeProfile(cache: string): Promise<string> {
  const parent = join(cache, 'profiles');
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > day) await removeProfile(path);
  }
  return mkdtemp(join(parent, 'profile-'));
}

/** Retries, since a browser's last processes may still write. */
export async function removeProfile(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
}
