import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const folder = new URL('./snippets/', import.meta.url);

/**
 * The snippets by family, in order; a line `§` stands between two.
 *
 * @returns {{family: string, snippets: string[]}[]}
 */
export function readSnippets() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      family: basename(name, '.md'),
      snippets: readFileSync(new URL(name, folder), 'utf8').replace(/\n$/, '').split('\n§\n'),
    }));
}
