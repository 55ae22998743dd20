import { frontText } from '../model/front/front.js';
import type { PageText } from '../model/text/page-text.js';
import { isRung } from './ladder.js';
import { type MaterialPage, placeOfFront } from './material.js';
import type { PlacedWords } from './shape.js';

/** What a page is called, and where what stands below its title begins. */
export interface PageTitle extends PlacedWords {
  readonly below: number;
  /** Its heading as it is written; undefined where no heading says it. */
  readonly words: PageText | undefined;
}

/** By its front matter, else its first heading where no other of that depth stands beside it, else its file's name. */
export function titleOf(page: MaterialPage): PageTitle {
  const { headings } = page.outline();
  const [first] = headings;
  const isOver = first !== undefined && !isRung(first.text, '') && isFirst(page, first.from);
  const written = frontText(page.front, 'title');
  if (written !== undefined) {
    // A heading that says the title once more is no part of the page's text.
    const isSame = isOver && first.text.toLowerCase() === written.toLowerCase();
    return {
      text: written,
      place: placeOfFront(page, 'title'),
      below: isSame ? first.below : 0,
      words: undefined,
    };
  }
  if (isOver) {
    const words = page.text.slice(first.words.from, first.words.to);
    return { text: first.text, place: page.text.place(first.words.from), below: first.below, words };
  }
  return { text: nameOf(page.file), place: page.text.place(0), below: 0, words: undefined };
}

/** Whether nothing but white space and comments stands above. */
export function isFirst(page: MaterialPage, from: number): boolean {
  return (
    page.text.mapped.text
      .slice(0, from)
      .replace(/<!--[\s\S]*?-->/g, '')
      .trim() === ''
  );
}

/** `software-engineering/senior_engineer.md` → `Senior engineer`; the folder's name for its index. */
export function nameOf(file: string): string {
  const parts = file
    .replace(/\.(?:md|markdown|mdx|mkdn?|mdown|txt|html?|ya?ml|json|csv|tsv)$/i, '')
    .split('/');
  const last = parts.at(-1) ?? '';
  const own = /^_?(?:index|readme)$/i.test(last) ? (parts.at(-2) ?? last) : last;
  return wordsOf(own);
}

/** A name of a file or folder in words: signs between them become spaces, the first letter a capital. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/^_/, '')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})(?=\p{Ll})/gu, '$1 $2')
    .replace(/[_\s]+|(?<!\s)-(?!\s)/g, ' ')

    .replace(/\s(?:i{1,3}|iv|v|vi{1,3})$/, (numeral) => numeral.toUpperCase())
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
