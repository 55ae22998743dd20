import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../domain/is-inside.js';
import { treeHolding } from '../work-tree.js';
import { brandYmlName } from './brand-folders.js';

/**
 * The `_brand.yml` of the work itself and the files that it names below its folder, as absolute paths: pictures and fonts,
 * and whatever else may be a path, whether it is there or not.
 *
 * @param root the folder of that file; undefined where there is none
 */
export async function workBrandFiles(root: string | undefined): Promise<string[]> {
  if (root === undefined || !existsSync(join(root, brandYmlName))) return [];
  const named = (await textsInBrandYml(root)).map((text) => join(root, text));
  return [join(root, brandYmlName), ...named.filter((path) => path !== root && isInside(root, path))];
}

/** Every text in a folder's `_brand.yml`, which is not read as a brand. */
export async function textsInBrandYml(folder: string): Promise<string[]> {
  // Loaded on use: few builds have one.
  const { textsIn } = await import('./brand-yml/texts-in.js');
  return textsIn(textWithin(join(folder, brandYmlName), treeHolding(folder)));
}

/** What a file says; empty for a link out of the tree, which loading the brand would refuse. */
export function textWithin(file: string, tree: string): string {
  try {
    const real = realpathSync(file);
    return isInside(tree, real) ? readFileSync(real, 'utf8') : '';
  } catch {
    return '';
  }
}
