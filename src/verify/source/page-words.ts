import type { Craft, Framework, Inline, Level, PlainPage, Statement } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
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

/** The words of each file as the program read them. A file that holds a craft and its levels has several pages. */
export function pageWords({ root, pages, crafts }: Framework): Map<string, readonly PageWords[]> {
  const byFile = new Map<string, PageWords[]>();
  const add = (file: string, heading: Written, text: readonly Written[]) => {
    const own = byFile.get(file) ?? [];
    own.push({ heading: wordsOf([heading]), text: wordsOf(text) });
    byFile.set(file, own);
  };
  const plain = ({ file, heading, blocks }: PlainPage) => add(file, heading, blocks);
  if (root !== undefined) plain(root);
  pages.forEach(plain);
  for (const craft of crafts) {
    add(craft.file, craft.heading, craftText(craft));
    for (const level of craft.levels) add(level.file, level.heading, levelText(level));
  }
  return byFile;
}

function craftText({ intro, areas, outro }: Craft): Written[] {
  return [...intro, ...areas.flatMap(({ name, blocks }) => [name, ...blocks]), ...outro];
}

function levelText({ sections }: Level): Written[] {
  return sections.flatMap((section): readonly Written[] =>
    section.kind === 'prose'
      ? section.blocks
      : [
          ...section.head,
          ...section.expectations.flatMap(({ name, statements }) => [name, ...cellTexts(statements)]),
        ],
  );
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
