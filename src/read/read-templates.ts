import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Templates } from '../domain/templates.js';

const kinds = ['*.hbs', 'partials/**/*.hbs', 'layouts/*.html', 'styles/*.css', 'index/*.{hbs,css,js}'];

/**
 * Reads the template files of several folders; for the same path the first folder wins, so that a user's own folder
 * replaces single files of ours. A folder that is not there is simply empty.
 *
 * @param folders absolute paths, the user's before ours
 */
export async function readTemplates(folders: readonly string[]): Promise<Templates> {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const paths = await glob(kinds, {
      cwd: folder,
      onlyFiles: true,
      followSymbolicLinks: false,
    }).catch(() => []);
    for (const path of paths.sort()) {
      if (!texts.has(path)) texts.set(path, await readFile(join(folder, path), 'utf8'));
    }
  }
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
