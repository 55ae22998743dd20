import type { ChosenCraft } from './choose-crafts.js';
import type { FoundRoot } from './cut-crafts.js';
import type { Material } from './material.js';
import { titleOf, wordsOf } from './page-titles.js';

/** The page of the whole: the uppermost README or index that no craft was made of; else one that says only its title. */
export function findRoot({ pages }: Material, crafts: readonly ChosenCraft[], root: string): FoundRoot {
  const used = new Set(crafts.flatMap(({ files }) => files));
  const [page] = pages
    .filter(
      ({ file }) => /^(?:[^/]*\/)?_?(?:readme|index)\.(?:md|markdown|mdx)$/i.test(file) && !used.has(file),
    )
    .toSorted((a, b) => a.file.split('/').length - b.file.split('/').length);
  if (page !== undefined) {
    const title = titleOf(page);
    return {
      title: { text: title.text, place: title.place },
      file: page.file,
      body: page.text.slice(title.below),
    };
  }
  const name = wordsOf(root.split(/[\\/]/).at(-1) ?? '') || 'Framework';
  const file = crafts[0]?.file ?? '.';
  return { title: { text: name, place: { file, line: 1, column: 1 } }, file, body: undefined };
}
