import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { journalName } from '../write/journal.js';
import { emptyManifest, listed, type Manifest, manifestName, parseManifest } from '../write/manifest.js';
import { linkError } from '../write/output-error.js';
import { personalFolders } from '../write/personal-folders.js';

/** An output folder as it was left. */
export interface OutputFolder {
  readonly manifest: Manifest;
  /** Whether the last build ended before it was done. */
  readonly isUnfinished: boolean;
  /** Files there that the manifest does not list, sorted; hidden ones left out. */
  readonly unlisted: readonly string[];
  /** Bytes of a file; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Throws a BuildError when no build has left a manifest there. */
export async function readOutput(folder: string): Promise<OutputFolder> {
  const manifest = await readManifest(folder);
  const ours = new Set([...listed(manifest), manifestName]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // What is about somebody has a manifest of its own and is verified apart; what it is called may say whose it is.
  const personal = (await personalFolders(folder)).map((each) => `${each}/`);
  const unlisted = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !ours.has(path) && !personal.some((each) => path.startsWith(each)))
    .sort();
  const isUnfinished = entries.some(({ name, parentPath }) => name === journalName && parentPath === folder);
  return { manifest, isUnfinished, unlisted, read: (path) => readIfThere(folder, path) };
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  const bytes = await readIfThere(folder, manifestName);
  if (bytes === undefined) {
    throw new BuildError(
      'no-manifest',
      `There is no ${path}, so nothing says what should be there.`,
      'Name the folder that a build wrote to, or build first.',
    );
  }
  const manifest = parseManifest(Buffer.from(bytes).toString('utf8'), path);
  if (manifest !== emptyManifest) return manifest;
  throw new BuildError('manifest-damaged', `${path} is damaged.`, 'Build again, which writes it anew.');
}

/** Follows no link within the folder, as a build does not: what is read back may have come from anywhere. */
async function readIfThere(folder: string, name: string): Promise<Uint8Array | undefined> {
  const path = join(folder, name);
  try {
    const real = await realpath(path);
    if (real !== join(await realpath(folder), name)) throw linkError(path);
    return await readFile(real);
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw new BuildError('output-unreadable', `${path} cannot be read.`, 'Check its permissions.', {
      cause: error,
    });
  }
}
