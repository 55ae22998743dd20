import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BrandLayer } from './brand-layers.js';
import { mostAssetBytes, sizeFault } from './size-fault.js';

/** A file that a brand names: its bytes, or why there are none. */
export type Asset =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  /** `fault` says why in a few words that follow its name. */
  | { readonly kind: 'refused'; readonly fault: string };

/**
 * Reads a file of a brand from the first of its folders that has it.
 * A path or a symbolic link that leaves that folder is refused: nothing outside the brand is read.
 */
export async function readAsset(layer: BrandLayer, file: string): Promise<Asset> {
  for (const folder of layer.folders) {
    if (leaves(folder, join(folder, file))) return { kind: 'outside' };
    const real = await Promise.all([realpath(folder), realpath(join(folder, file))]).catch(() => undefined);
    if (real === undefined) continue;
    if (leaves(...real)) return { kind: 'outside' };
    const fault = await stat(real[1]).then(
      (found) => sizeFault(found, mostAssetBytes),
      () => undefined,
    );
    if (fault !== undefined) return { kind: 'refused', fault };
    const bytes = await readFile(real[1]).catch(() => undefined);
    if (bytes !== undefined) return { kind: 'read', bytes };
  }
  return { kind: 'missing' };
}

function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || way === '' || join(folder, way) !== path;
}
