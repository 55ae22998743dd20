import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scriptFonts } from '../../fonts/script-fonts.js';
import { packageRoot } from '../../package-root.js';

/**
 * The folder of an installed font package: found as Node finds packages, from each of these folders upwards, and then from
 * the program itself. Nothing in it is run, and no package is looked for that is not in our table.
 */
export function findScriptFont(name: string, folders: readonly string[]): string | undefined {
  for (const from of [...folders, packageRoot]) {
    for (let folder = from; ; folder = dirname(folder)) {
      const found = join(folder, 'node_modules', name);
      if (existsSync(join(found, 'metadata.json'))) return found;
      if (dirname(folder) === folder) break;
    }
  }
  return undefined;
}

/** Files that change when one of these packages does. */
export function scriptFontFiles(folders: readonly string[]): string[] {
  const found = scriptFonts.flatMap(({ name }) => findScriptFont(name, folders) ?? []);
  return found.flatMap((folder) =>
    ['package.json', 'metadata.json', 'unicode.json', 'files'].map((part) => join(folder, part)),
  );
}
