import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from '../domain/is-inside.js';
import type { Refusal, Source } from '../domain/source.js';
import { workTreeOf } from '../work-tree.js';
import { limits } from './kinds-of-files.js';

/**
 * `_config.yml` of the folder and of each folder above it up to the repository's root, outermost first.
 * Outside a repository only the folder's own counts. Paths are relative to the folder: `../_config.yml`.
 * A link that leads out of the repository is refused, and so is what cannot be read.
 */
export async function findConfigs(root: string): Promise<{ configs: Source[]; refused: Refusal[] }> {
  const configs: Source[] = [];
  const refused: Refusal[] = [];
  for (const { name, path: place, top } of await configsOf(root)) {
    const found = await readConfig(place, top);
    if (found !== undefined && 'reason' in found) refused.push({ path: name, ...found });
    else if (found !== undefined) configs.unshift({ path: name, bytes: found.bytes });
  }
  return { configs, refused };
}

/** Where they would lie, innermost first: path as it is told, absolute path, and the repository's root. */
export async function configsOf(
  root: string,
): Promise<{ readonly name: string; readonly path: string; readonly top: string }[]> {
  const top = await workTreeOf(root);
  return foldersUpTo(top, root).map((folder, up) => ({
    name: `${'../'.repeat(up)}_config.yml`,
    path: path.join(folder, '_config.yml'),
    top,
  }));
}

/** Its bytes, or why it is refused; undefined for none. */
async function readConfig(
  file: string,
  top: string,
): Promise<{ readonly bytes: Uint8Array } | Omit<Refusal, 'path'> | undefined> {
  try {
    const real = await realpath(file);
    if (!isInside(top, real)) return { reason: 'leaves-folder' };
    const found = await stat(real);
    if (!found.isFile()) return { reason: 'unreadable' };
    const { size } = found;
    const limit = limits.config;
    return size > limit
      ? { reason: 'too-large', size, limit }
      : { bytes: new Uint8Array(await readFile(real)) };
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? undefined
      : { reason: 'unreadable' };
  }
}

/** From the folder itself up to `top`. */
function foldersUpTo(top: string, root: string): string[] {
  const folders = [root];
  for (let folder = root; folder !== top && path.dirname(folder) !== folder; ) {
    folder = path.dirname(folder);
    folders.push(folder);
  }
  return folders;
}
