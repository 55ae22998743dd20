import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The frameworks that folders name: each its own, or all below it when it has no page itself; one with neither is of another
 * shape, and its own as well. Sorted by path.
 */
export async function findFrameworks(folders) {
  const found = await Promise.all(
    folders.map(async (folder) => {
      if (await isFramework(folder)) return [folder];
      const entries = await readdir(folder, { withFileTypes: true });
      const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
      const areSites = await Promise.all(below.map(isFramework));
      const sites = below.filter((_, index) => areSites[index]).sort();
      return sites.length === 0 ? [folder] : sites;
    }),
  );
  return found.flat();
}

/** A page has front matter; a README has none. */
async function isFramework(folder) {
  const names = await readdir(folder);
  if (names.includes('_config.yml')) return true;
  const pages = names.filter((name) => /\.(?:md|markdown)$/.test(name));
  const texts = await Promise.all(pages.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.some((text) => text.startsWith('---'));
}
