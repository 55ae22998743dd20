import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';

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

/** The folder of an installed Fontsource package: the copy of the brand in one of the folders comes before ours. */
export function findFontPackage(name: string, folders: readonly string[]): string | undefined {
  for (const from of [...folders.map((folder) => join(folder, 'brand.yaml')), import.meta.url]) {
    try {
      return dirname(createRequire(from).resolve(`${name}/metadata.json`));
    } catch {
      // Not installed for this folder: ask the next.
    }
  }
  return undefined;
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
