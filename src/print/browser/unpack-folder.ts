import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const marker = 'complete.json';
const hour = 3_600_000;

interface Marker {
  readonly key: string;
  readonly sizes: Readonly<Record<string, number>>;
}

/**
 * Returns `folder` filled by `fill`, which gets a folder of its own to write to; `fill` is skipped when a complete
 * folder is there. Safe when several processes do this at once or one dies half-way: the folder appears by a rename,
 * and is trusted only while a marker in it names `key` and every file still has the size it was written with.
 */
export async function unpackFolder(
  folder: string,
  key: string,
  fill: (into: string) => Promise<void>,
): Promise<void> {
  if (await isComplete(folder, key)) return;
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await removeLeftovers(folder);
  const partial = `${folder}.${randomUUID()}.partial`;
  await mkdir(partial, { mode: 0o700 });
  try {
    await fill(partial);
    await writeFile(
      join(partial, marker),
      JSON.stringify({ key, sizes: await listSizes(partial) } satisfies Marker),
    );
    await putInPlace(partial, folder, key);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Files that something else put there do no harm. */
async function isComplete(folder: string, key: string): Promise<boolean> {
  try {
    const found = JSON.parse(await readFile(join(folder, marker), 'utf8')) as Marker;
    const sizes = await listSizes(folder);
    return found.key === key && Object.entries(found.sizes).every(([path, size]) => sizes[path] === size);
  } catch {
    return false;
  }
}

/** Size of every file below the folder but the marker, by path. */
async function listSizes(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== marker)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sizes = await Promise.all(paths.map(async (path) => [path, (await stat(path)).size] as const));
  return Object.fromEntries(sizes.map(([path, size]) => [path.slice(folder.length + 1), size]));
}

async function putInPlace(partial: string, folder: string, key: string): Promise<void> {
  try {
    await rename(partial, folder);
  } catch (error) {
    if (await isComplete(folder, key)) return; // Another process was first.
    const damaged = `${folder}.${randomUUID()}.partial`;
    await rename(folder, damaged).catch(() => {
      throw error;
    });
    await rm(damaged, { recursive: true, force: true });
    await rename(partial, folder).catch(async (again: unknown) => {
      if (!(await isComplete(folder, key))) throw again;
    });
  }
}

/** Half-unpacked folders of processes that died; a young one may still be at work. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.partial')) continue;
    const path = join(parent, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > hour) await rm(path, { recursive: true, force: true });
  }
}
