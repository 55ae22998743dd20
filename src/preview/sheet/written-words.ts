import { textsOfBlock } from '../../compare/shown-texts.js';
import type { Block, Craft, Framework, Inline, Level, PlainPage } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { plainLetters } from '../../domain/plain-letters.js';
import type { Source } from '../../domain/source.js';
import { whole } from '../../verify/words/passage.js';

/** A piece of what an author wrote, in the order of a pack: framework, crafts, levels. */
export interface WrittenPiece {
  readonly letters: string;
  readonly place: Place;
  /** Whether it is a title or a name, which other pages say too when they lead there. */
  readonly isTitle: boolean;
}

/**
 * Every heading, statement, paragraph and item of some files of a framework, each with its own line.
 *
 * @param pages as they were read: a block knows where it begins, its items stand on lines after that
 * @param files of the framework; what stands in others is left out
 */
export function writtenWords(
  framework: Framework,
  pages: readonly Source[],
  files: ReadonlySet<string>,
): WrittenPiece[] {
  const lines = lineFinder(pages);
  const written = everything(framework).filter(({ place }) => files.has(place.file));
  return written.flatMap(({ html, text, place: told, from, isTitle = false }) => {
    const place = (from && lines(from, text)) ?? told;
    const pieces = textsOfBlock({ html, text });
    // Paper says an abbreviation in full where it stands first.
    const said = [...new Set([text, whole({ html, text, place }).text])].map((words) => ({
      letters: lettersOf(words),
      place,
      isTitle,
    }));
    if (pieces.length < 2) return said;
    let last = place;
    return [
      ...said,
      ...pieces.map((piece) => {
        last = lines(last, piece) ?? last;
        return { letters: lettersOf(piece), place: last, isTitle };
      }),
    ];
  });
}

/** Text without what a line break, a hyphen or a list's mark may change. */
export function lettersOf(text: string): string {
  return plainLetters(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}\p{S}]+/gu, '');
}

type Written = Pick<Block, 'html' | 'text' | 'place'> & {
  readonly isTitle?: boolean;
  /** From where on it may stand, when its place is that of something above it. */
  readonly from?: Place;
};

function everything({ root, pages, crafts }: Framework): Written[] {
  return [
    ...(root === undefined ? [] : ofPage(root)),
    ...pages.flatMap(ofPage),
    ...crafts.flatMap((craft) => [...ofCraft(craft), ...craft.levels.flatMap(ofLevel)]),
  ];
}

function ofPage({ heading, blocks, label }: PlainPage): Written[] {
  return [...titles(heading, label), ...blocks];
}

function ofCraft({ heading, name, label, intro, areas, outro }: Craft): Written[] {
  return [
    ...titles(heading, name, label),
    ...intro,
    ...areas.flatMap((area) => [
      ...titles(area.name),
      { ...plain(area.summary, area.place), from: area.place },
      ...area.blocks,
    ]),
    ...outro,
  ];
}

function ofLevel({ heading, role, label, summary, place, sections, questions = [] }: Level): Written[] {
  return [
    ...titles(heading, role, label),
    { ...plain(summary, place), from: { ...place, line: 1 } },
    ...sections.flatMap((section): readonly Written[] =>
      section.kind === 'prose'
        ? section.blocks
        : [
            ...section.head,
            ...section.expectations.flatMap(({ name, statements }): readonly Written[] => [
              ...titles(name),
              ...statements,
            ]),
          ],
    ),
    ...questions.flatMap(({ blocks }) => blocks),
  ];
}

/** A heading, and what else its page is called. */
function titles(heading: Inline, ...names: readonly string[]): Written[] {
  const all = [heading, ...names.map((name) => plain(name, heading.place))];
  return all.map((each) => ({ ...each, isTitle: true }));
}

function plain(text: string, place: Place): Written {
  return { html: '', text, place };
}

/** How far below its block an item may stand, and by how many of its letters it is known. */
const reach = { lines: 200, letters: 24 };

/** Finds the line that a piece begins on; undefined where it is broken over lines or said otherwise. */
function lineFinder(pages: readonly Source[]): (from: Place, piece: string) => Place | undefined {
  const known = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const source = known.has(file) ? undefined : pages.find(({ path }) => path === file);
    const lines =
      known.get(file) ??
      new TextDecoder()
        .decode(source?.bytes)
        .split(/\r\n?|\n/)
        .map(lettersOf);
    known.set(file, lines);
    return lines;
  };
  return (from, piece) => {
    const wanted = lettersOf(piece).slice(0, reach.letters);
    const after = linesOf(from.file).slice(from.line - 1, from.line - 1 + reach.lines);
    const at = wanted === '' ? -1 : after.findIndex((line) => line.includes(wanted));
    if (at < 0) return undefined;
    return at === 0 ? from : { file: from.file, line: from.line + at, column: 1 };
  };
}
