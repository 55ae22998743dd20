import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandFolders } from './brand-folders.js';
import { emojiFontPackage, findFontPackage, ownFontPackages } from './find-font-package.js';
import { scriptFontFiles } from './scripts/find-script-font.js';

/**
 * Files that change when a font package does which some brand may name, or a script ask for: its package.json, its
 * lists, and the folder that holds its fonts. Brands are searched for names without being read, so it may be more than
 * a build needs.
 */
export function fontFiles(templates: readonly string[], fontFolders: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (name: string, from: readonly string[]) => {
    const folder = findFontPackage(name, from);
    if (folder === undefined) return found.add(`${name} from ${from.join()}`);
    for (const part of ['package.json', 'metadata.json', 'unicode.json', 'files']) {
      found.add(join(folder, part));
    }
    return found;
  };
  for (const name of [...ownFontPackages, emojiFontPackage]) add(name, []);
  for (const file of scriptFontFiles(fontFolders)) found.add(file);
  const folders = brandFolders(templates);
  for (const { id, text } of folders.flatMap(brandsIn)) {
    for (const [name] of text.matchAll(/@fontsource(-variable)?\/[a-z0-9-]+/g)) {
      add(
        name,
        folders.map((folder) => join(folder, id)),
      );
    }
  }
  return [...found].sort();
}

function brandsIn(folder: string): { id: string; text: string }[] {
  return names(folder).map((id) => ({ id, text: textOf(join(folder, id, 'brand.yaml')) }));
}

function names(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
