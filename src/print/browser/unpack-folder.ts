import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BuildError } from '../../domain/build-error.js';
import { makeFolder } from '../../make-folder.js';

const marker = 'complete.json';
const hour = 3_600_000;

/** SHA-256 of each file of a folder, by path. */
export type FileHashes = Readonly<Record<string, string>>;

/**
 * Returns `folder` filled by `fill`, which gets a folder of its own to write to, and may return the hashes of files that it
 * took as it wrote them; `fill` is skipped when the folder holds exactly the files that `hashes` names. Safe when several processes do this at once or one dies half-way: the folder
 * appears by a rename.
 *
 * Hashing a browser takes a tenth of a second. So a folder that was hashed gets a marker with each file's stamps, of which
 * the time of its last change and its number on the disk cannot be given to a file by whoever copies one there: while
 * they are the same, so are the bytes.
 *
 * @throws BuildError `broken-installation` when what `fill` brings is something else
 */
export async function unpackFolder(
  folder: string,
  hashes: FileHashes,
  fill: (into: string) => Promise<FileHashes | undefined>,
): Promise<void> {
  // Also beside one that is whole: whoever unpacked it may have come too soon after one that was killed.
  await removeLeftovers(folder);
  if (await isComplete(folder, hashes)) return;
  makeFolder(dirname(folder), 0o700);
  const partial = `${folder}.${randomUUID()}.partial`;
  await mkdir(partial, { mode: 0o700 });
  try {
    const known = await fill(partial);
    if (!(await isComplete(partial, hashes, known))) throw broken(partial);
    await putInPlace(partial, folder, hashes);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

function broken(partial: string): BuildError {
  return new BuildError(
    'broken-installation',
    `What was unpacked into ${dirname(partial)} is not what Ladderpress was made with.`,
    'Install Ladderpress again.',
  );
}

/** Whether the folder holds these files and no others, whose bytes have these hashes. */
async function isComplete(folder: string, hashes: FileHashes, known: FileHashes = {}): Promise<boolean> {
  try {
    const stamps = await stampsIn(folder);
    if (Object.keys(stamps).join('\0') !== Object.keys(hashes).sort().join('\0')) return false;
    const now = JSON.stringify({ hashes, stamps });
    const path = join(folder, marker);
    if ((await readFile(path, 'utf8').catch(() => '')) === now) return true;
    for (const [file, hash] of Object.entries(hashes)) {
      if ((known[file] ?? (await hashOf(join(folder, file)))) !== hash) return false;
    }
    // Where it cannot be written the files are hashed each time.
    await writeFile(path, now, { mode: 0o600 }).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** What changes whenever a file does, for every file below the folder but the marker, by path and sorted. Links have none. */
async function stampsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path !== marker)
    .sort();
  const stamps = await Promise.all(
    paths.map(async (path) => {
      const found = await lstat(join(folder, path), { bigint: true });
      const { dev, ino, mode, size, mtimeNs, ctimeNs } = found;
      if (!found.isFile()) throw new Error(`${path} is no file.`);
      return [path, [dev, ino, mode, size, mtimeNs, ctimeNs].join(' ')] as const;
    }),
  );
  return Object.fromEntries(stamps);
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}

async function putInPlace(partial: string, folder: string, hashes: FileHashes): Promise<void> {
  try {
    await rename(partial, folder);
  } catch (error) {
    if (await isComplete(folder, hashes)) return; // Another process was first.
    const damaged = `${folder}.${randomUUID()}.partial`;
    await rename(folder, damaged).catch(() => {
      throw error;
    });
    await rm(damaged, { recursive: true, force: true });
    await rename(partial, folder).catch(async (again: unknown) => {
      if (!(await isComplete(folder, hashes))) throw again;
    });
  }
}

/** Removes half-made folders of processes that died, if it may; a young one may still be at work. */
export async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.partial')) continue;
    const path = join(parent, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > hour) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
