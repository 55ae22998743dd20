import type { FoundRoot } from './cut-crafts.js';
import type { Material, MaterialPage } from './material.js';
import { folderOf, isIndex } from './page-kinds.js';
import { titleOf, wordsOf } from './page-titles.js';
import type { ChosenCraft } from './shape.js';

/** The page of the whole: the uppermost README or index that no craft was made of; else one that says only its title. */
export function findRoot({ pages }: Material, crafts: readonly ChosenCraft[], root: string): FoundRoot {
  const used = new Set(crafts.flatMap(({ files }) => files));
  const common = commonFolder([...used]);
  const [page] = pages
    .filter(({ file }) => isIndex(file) && !used.has(file) && isAbove(folderOf(file), common))
    .toSorted((a, b) => a.file.split('/').length - b.file.split('/').length);
  if (page !== undefined) return wholePage(page);
  const name = wordsOf(root.split(/[\\/]/).at(-1) ?? '') || 'Framework';
  const file = crafts[0]?.file ?? '.';
  const title = { text: name, place: { file, line: 1, column: 1 } };
  return { title, heading: undefined, file, body: undefined };
}

/** A page as it is. */
export function wholePage(page: MaterialPage): FoundRoot {
  const { text, place, words, below } = titleOf(page);
  return { title: { text, place }, heading: words, file: page.file, body: page.text.slice(below) };
}

function isAbove(folder: string, other: string): boolean {
  return folder === '' || folder === other || other.startsWith(`${folder}/`);
}

/** The innermost folder that holds all of some files. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => folderOf(file).split('/'));
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return (differs < 0 ? first : first.slice(0, differs)).join('/');
}
