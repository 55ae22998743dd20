import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { isInside } from '../domain/is-inside.js';
import { packageRoot } from '../package-root.js';
import { treeHolding } from '../work-tree.js';

/** Fonts of ours that always follow the brand's own: arrows, mathematical signs and symbols. */
export const ownFontPackages = [
  '@fontsource/noto-sans-math',
  '@fontsource/noto-sans-symbols',
  '@fontsource/noto-sans-symbols-2',
];

/** What those are called in styles. */
export const signFamilies: ReadonlySet<string> = new Set([
  'Noto Sans Math',
  'Noto Sans Symbols',
  'Noto Sans Symbols 2',
]);

/** The font of ours that follows them where a text has emoji. */
export const emojiFontPackage = '@fontsource/noto-emoji';

/**
 * The folder of an installed font package: found as Node finds packages, from each of these folders upwards, and then from
 * the program itself. Nothing in it is run. What a clone brings may be a link within it; one that leads out is none.
 */
export function findFontPackage(name: string, folders: readonly string[]): string | undefined {
  for (const from of folders) {
    const found = installedAbove(from, name, treeHolding(from));
    if (found !== undefined) return found;
  }
  return installedAbove(packageRoot, name, undefined);
}

/** @param tree the work tree that holds `from`, of which everything may have been sent by anybody; undefined for our own */
function installedAbove(from: string, name: string, tree: string | undefined): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'metadata.json'))) {
      const isSent = tree !== undefined && isInside(tree, realpathSync(folder));
      if (!isSent || isInside(tree, realpathSync(found))) return found;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** Whether a package lies there that counts as none, since its package.json is no JSON or no object. */
export function isDamagedPackage(name: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    try {
      createRequire(join(folder, 'brand.yaml')).resolve(`${name}/metadata.json`);
      return false;
    } catch (error) {
      // What is not there, and what a package keeps to itself, has other codes; what is no JSON has none.
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      return code === undefined || code === 'ERR_INVALID_PACKAGE_CONFIG';
    }
  });
}

/** The folder of a font package that Ladderpress itself depends on. */
export function ownFontFolder(name: string): string {
  const folder = findFontPackage(name, []);
  if (folder !== undefined) return folder;
  throw new BuildError(
    'broken-installation',
    `The package ${name} is missing.`,
    'Install Ladderpress again.',
  );
}
