import type {
  Craft,
  Expectation,
  Framework,
  Inline,
  Level,
  PlainPage,
  Statement,
} from '../../domain/framework.js';
import { type Place, showPlace } from '../../domain/place.js';
import { comparable } from './comparable.js';

/** A word as the program read it. */
export interface PageWord {
  readonly word: string;
  readonly written: string;
  /** Of the block or statement that holds it. */
  readonly place: Place;
}

export interface PageWords {
  readonly heading: readonly PageWord[];
  readonly text: readonly PageWord[];
}

type Written = Pick<Inline, 'text' | 'place'>;

/** What tells a page from all others: several may be cut out of one file. */
export function wordsKey({ file, permalink }: { readonly file: string; readonly permalink: string }): string {
  return `${file}\n${permalink}`;
}

/** The words of each page as the program read them, by its key. */
export function pageWords({ root, pages, crafts }: Framework): Map<string, readonly PageWords[]> {
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
    add(craft, craft.heading, craftText(craft));
    for (const level of craft.levels) add(level, level.heading, levelText(level));
  }
  return byPage;
}

/** Areas that the page does not name come from its levels, and stand there. */
function craftText({ file, intro, areas, outro }: Craft): Written[] {
  const own = areas.filter(({ place }) => place.file === file);
  return [...intro, ...own.flatMap(({ name, blocks }) => [name, ...blocks]), ...outro];
}

function levelText({ sections }: Level): Written[] {
  return sections.flatMap((section): readonly Written[] =>
    section.kind === 'prose'
      ? section.blocks
      : [
          ...section.head,
          ...section.expectations.flatMap(({ name, statements }, at) => [
            name,
            ...cellTexts(withoutRepeated(statements, section.expectations[at - 1])),
          ]),
        ],
  );
}

/** Statements without those of a cell that covers the row above as well, where they stand already. */
function withoutRepeated(
  statements: readonly Statement[],
  above: Expectation | undefined,
): readonly Statement[] {
  const said = new Set(above?.statements.map(({ place }) => showPlace(place)));
  return statements.filter(({ place, column }) => column === true || !said.has(showPlace(place)));
}

/**
 * As the author's table has them: the name of a column stands there once, above, and a row that goes on with the area of
 * the row above comes behind all of that row.
 */
function cellTexts(statements: readonly Statement[]): readonly Statement[] {
  const texts = statements.filter(({ column }) => column !== true);
  return texts.length === statements.length
    ? statements
    : texts.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function wordsOf(written: readonly Written[]): PageWord[] {
  return written.flatMap(({ text, place }) =>
    text.split(/[\s|]+/).flatMap((each) => {
      const word = comparable(each);
      return word === '' ? [] : [{ word, written: each, place }];
    }),
  );
}
