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
  return fontFinder(folders)(name);
}

/** The same for many names, which lie in the few folders that there are at the moment. */
export function fontFinder(folders: readonly string[]): (name: string) => string | undefined {
  const shelves = [
    ...folders.flatMap((from) => shelvesAbove(from, treeHolding(from))),
    ...shelvesAbove(packageRoot, undefined),
  ];
  return (name) => {
    for (const { folder, tree } of shelves) {
      const found = join(folder, 'node_modules', name);
      if (!existsSync(join(found, 'metadata.json'))) continue;
      const isSent = tree !== undefined && isInside(tree, realpathSync(folder));
      if (!isSent || isInside(tree, realpathSync(found))) return found;
    }
    return undefined;
  };
}

/** A folder that holds installed packages. */
interface Shelf {
  readonly folder: string;
  /** The work tree that holds where the search began, of which everything may have been sent by anybody; undefined for our own. */
  readonly tree: string | undefined;
}

function shelvesAbove(from: string, tree: string | undefined): Shelf[] {
  const found: Shelf[] = [];
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) found.push({ folder, tree });
    if (dirname(folder) === folder) return found;
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
