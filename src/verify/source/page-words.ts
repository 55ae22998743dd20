import type {
  Area,
  Craft,
  Expectation,
  Framework,
  Inline,
  Level,
  PlainPage,
  Statement,
} from '../../domain/framework.js';
import { type Place, showPlace } from '../../domain/place.js';
import type { PageSource } from '../../model/page-sources.js';
import type { PageText } from '../../model/text/page-text.js';
import { comparable } from './comparable.js';

/** A word as the program read it. */
export interface PageWord {
  readonly word: string;
  readonly written: string;
  /** Of the block or statement that holds it. */
  readonly place: Place;
  /**
   * How many words are left, with this one, of a statement that stands in the area above too: a cell that covers both says
   * it once, a list of statements says it below each. 0 for all others.
   */
  readonly again: number;
}

export interface PageWords {
  readonly heading: readonly PageWord[];
  readonly text: readonly PageWord[];
}

type Written = Pick<Inline, 'text' | 'place'> & { readonly isAgain?: boolean };

/** What tells a page from all others: several may be cut out of one file. */
export function wordsKey({ file, permalink }: { readonly file: string; readonly permalink: string }): string {
  return `${file}\n${permalink}`;
}

/** The words of each page as the program read them, by its key. */
export function pageWords(
  { root, pages, crafts }: Framework,
  sources: readonly PageSource[],
): Map<string, readonly PageWords[]> {
  const textOf = new Map(sources.map((source) => [wordsKey(source), source.text]));
  const byPage = new Map<string, PageWords[]>();
  const add = (
    page: { readonly file: string; readonly permalink: string },
    heading: Written,
    text: readonly Written[],
  ) => {
    const key = wordsKey(page);
    const own = byPage.get(key) ?? [];
    own.push({ heading: wordsOf([heading]), text: wordsOf(text) });
    byPage.set(key, own);
  };
  const plain = (page: PlainPage) => add(page, page.heading, page.blocks);
  if (root !== undefined) plain(root);
  pages.forEach(plain);
  for (const craft of crafts) {
    add(craft, craft.heading, craftText(craft, textOf.get(wordsKey(craft))));
    for (const level of craft.levels) add(level, level.heading, levelText(level));
  }
  return byPage;
}

/** Areas that the page does not name come from its levels, and stand there. */
function craftText({ intro, areas, outro }: Craft, text: PageText | undefined): Written[] {
  const said = text === undefined ? new Map<string, string>() : linesOf(text);
  const isNamed = ({ name, place }: Area) => {
    const line = said.get(lineKey(place));
    return line !== undefined && wordsOf([name]).every(({ word }) => line.includes(word));
  };
  const own = areas.filter((area) => area.blocks.length > 0 || isNamed(area));
  return [...intro, ...own.flatMap(({ name, blocks }) => [name, ...blocks]), ...outro];
}

/** What a page's text says by the lines of files that it is made of: page and levels may be cut out of one file. */
function linesOf({ mapped, place }: PageText): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { 0: line, index } of mapped.text.matchAll(/\S[^\n]*/g)) {
    const first = /^[#>*+\s-]*/.exec(line)?.[0].length ?? 0;
    const key = lineKey(place(index + Math.min(first, line.length - 1)));
    lines.set(key, `${lines.get(key) ?? ''}${comparable(line)}\n`);
  }
  return lines;
}

function lineKey({ file, line }: Place): string {
  return `${file}\n${line}`;
}

function levelText({ sections }: Level): Written[] {
  return sections.flatMap((section): readonly Written[] =>
    section.kind === 'prose'
      ? section.blocks
      : [
          ...section.head,
          ...section.expectations.flatMap(({ name, statements }, at) => [
            name,
            ...cellTexts(statements, section.expectations[at - 1]),
          ]),
        ],
  );
}

/**
 * As the author's table has them: the name of a column stands there once, above, and a row that goes on with the area of
 * the row above comes behind all of that row.
 */
function cellTexts(statements: readonly Statement[], above: Expectation | undefined): readonly Written[] {
  const said = new Set(above?.statements.map(({ place }) => showPlace(place)));
  const marked = statements.map((each) => ({ ...each, isAgain: said.has(showPlace(each.place)) }));
  const texts = marked.filter(({ column }) => column !== true);
  return texts.length === statements.length
    ? marked
    : texts.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function wordsOf(written: readonly Written[]): PageWord[] {
  return written.flatMap(({ text, place, isAgain }) => {
    const words = text.split(/[\s|]+/).flatMap((each) => {
      const word = comparable(each);
      return word === '' ? [] : [{ word, written: each, place }];
    });
    return words.map((word, at) => ({ ...word, again: isAgain === true ? words.length - at : 0 }));
  });
}
