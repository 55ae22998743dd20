import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Fonts of ours that always follow the brand's own: arrows, mathematical signs and symbols. */
export const ownFontPackages = [
  '@fontsource/noto-sans-math',
  '@fontsource/noto-sans-symbols',
  '@fontsource/noto-sans-symbols-2',
];

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
