import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../domain/settings.js';
import { scriptFonts } from '../fonts/script-fonts.js';
import { treeHolding } from '../work-tree.js';
import { brandFolders, brandYmlName } from './brand-folders.js';
import { packageOf } from './brand-yml/package-of.js';
import { emojiFontPackage, findFontPackage, fontFinder, ownFontPackages } from './find-font-package.js';
import { fontName } from './font-name.js';
import { textsInBrandYml, textWithin, workBrandFiles } from './work-brand-files.js';

/**
 * Files that change when a font package does which some brand may name, or a script ask for: its package.json, its
 * lists, and the folder that holds its fonts. Brands are searched for names without being read, so it may be more than
 * a build needs.
 */
export async function fontFiles(
  { templates, brandRoot }: Pick<Settings, 'templates' | 'brandRoot'>,
  fontFolders: readonly string[],
): Promise<string[]> {
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
    const homes = folders.map((folder) => join(folder, id));
    for (const [name] of text.matchAll(/@fontsource(-variable)?\/[a-z0-9-]+/g)) add(name, homes);
  }
  for (const { folder, homes } of foldersWithYml(folders, brandRoot)) {
    for (const text of await textsInBrandYml(folder)) {
      if (fontName.test(text)) add(packageOf(text), homes);
    }
  }
  // What lies below a templates folder is part of what a build depends on already.
  for (const file of await workBrandFiles(brandRoot)) found.add(file);
  if (brandRoot !== undefined) found.add(join(brandRoot, brandYmlName));
  return [...found].sort();
}

/** Files that change when a font package of a script does. */
export function scriptFontFiles(folders: readonly string[]): string[] {
  const find = fontFinder(folders);
  const found = scriptFonts.flatMap(({ name }) => find(name) ?? []);
  return found.flatMap((folder) =>
    ['package.json', 'metadata.json', 'unicode.json', 'files'].map((part) => join(folder, part)),
  );
}

/** Folders with a `_brand.yml`, and where its files may lie. */
function foldersWithYml(
  folders: readonly string[],
  root: string | undefined,
): { folder: string; homes: readonly string[] }[] {
  const ids = folders.flatMap((folder) => names(folder).map((id) => ({ id, folder: join(folder, id) })));
  const found = ids.filter(({ folder }) => existsSync(join(folder, brandYmlName)));
  return [
    ...found.map(({ id, folder }) => ({ folder, homes: folders.map((one) => join(one, id)) })),
    ...(root === undefined ? [] : [{ folder: root, homes: [root] }]),
  ];
}

function brandsIn(folder: string): { id: string; text: string }[] {
  const tree = treeHolding(folder);
  return names(folder).map((id) => ({ id, text: textWithin(join(folder, id, 'brand.yaml'), tree) }));
}

function names(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
