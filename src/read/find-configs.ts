import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../domain/source.js';
import { isInside } from './is-inside.js';

/** A configuration is a page of settings; one larger than this is something else. */
const limit = 1024 * 1024;

/**
 * `_config.yml` of the folder and of each folder above it up to the repository's root, outermost first.
 * Outside a repository only the folder's own counts. Paths are relative to the folder: `../_config.yml`.
 */
export async function findConfigs(root: string): Promise<Source[]> {
  const folders = await foldersUpToRepository(root);
  const top = folders.at(-1) ?? root;
  const configs: Source[] = [];
  for (const [up, folder] of folders.entries()) {
    const bytes = await readConfig(path.join(folder, '_config.yml'), top);
    if (bytes !== undefined) configs.unshift({ path: `${'../'.repeat(up)}_config.yml`, bytes });
  }
  return configs;
}

/** Undefined for none, and for a link that leads out of the repository. */
async function readConfig(file: string, top: string): Promise<Uint8Array | undefined> {
  try {
    const real = await realpath(file);
    if (!isInside(top, real) || (await stat(real)).size > limit) return undefined;
    return new Uint8Array(await readFile(real));
  } catch {
    return undefined;
  }
}

/** From the folder itself upwards; only the folder when no `.git` lies above. */
async function foldersUpToRepository(root: string): Promise<string[]> {
  const folders: string[] = [];
  for (let folder = root; ; folder = path.dirname(folder)) {
    folders.push(folder);
    const isRepository = await stat(path.join(folder, '.git')).then(
      () => true,
      () => false,
    );
    if (isRepository) return folders;
    if (path.dirname(folder) === folder) return [root];
  }
}
