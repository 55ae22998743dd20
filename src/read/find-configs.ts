import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../domain/source.js';

/**
 * `_config.yml` of the folder and of each folder above it up to the repository's root, outermost first.
 * Outside a repository only the folder's own counts. Paths are relative to the folder: `../_config.yml`.
 */
export async function findConfigs(root: string): Promise<Source[]> {
  const folders = await foldersUpToRepository(root);
  const configs: Source[] = [];
  for (const [up, folder] of folders.entries()) {
    const bytes = await readFile(path.join(folder, '_config.yml')).catch(() => undefined);
    if (bytes !== undefined)
      configs.unshift({ path: `${'../'.repeat(up)}_config.yml`, bytes: new Uint8Array(bytes) });
  }
  return configs;
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
