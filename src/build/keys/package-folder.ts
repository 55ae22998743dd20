import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Node would find a package from a folder; undefined for an optional one that is not installed. */
export function packageFolder(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (dirname(folder) === folder) return undefined;
  }
}
