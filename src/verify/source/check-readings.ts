import type { Framework } from '../../domain/framework.js';
import type { Fault } from '../../domain/verify-report.js';
import type { PageSource } from '../../model/page-sources.js';
import { fault } from '../fault.js';
import type { SourceWord } from './open-words.js';
import { type PageWord, type PageWords, pageWords, wordsKey } from './page-words.js';
import { readSource } from './read-source.js';

/**
 * A second opinion on every page: its words as another program reads them must be those that we print, in number and
 * order, so that what our own reading drops or doubles is found although our files agree with it. The first place
 * where the two part is a fault of each page.
 */
export function checkReadings(sources: readonly PageSource[], framework: Framework): Fault[] {
  const ours = pageWords(framework, sources);
  return sources.flatMap((source) => {
    const pages = ours.get(wordsKey(source));
    return pages === undefined ? [] : checkPage(source, pages);
  });
}

function checkPage({ file, text }: PageSource, pages: readonly PageWords[]): Fault[] {
  const { words: theirs, hasH1 } = readSource(text.mapped.text);
  // Without a heading a page is headed by the title in its front matter, which is not read here.
  const ours = pages.flatMap(({ heading, text }, index) =>
    index === 0 && !hasH1 ? text : [...heading, ...text],
  );
  const parting = partingOf(theirs, ours);
  if (parting === undefined) return [];
  const { word, our } = parting;
  const line = word === undefined ? our?.place.line : lineOf(text, word.line);
  const before = theirs
    .slice(Math.max(0, parting.at - 5), parting.at)
    .map(({ written }) => written)
    .join(' ');
  const where = before === '' ? 'at its start' : `after "${before}"`;
  return [
    fault(
      line === undefined ? file : `${file}:${line}`,
      'readings-differ',
      `${where[0]?.toUpperCase()}${where.slice(1)} ${saying(word)}; we print ${our === undefined ? 'nothing more' : `"${our.written}"`}.`,
      'A second reader of Markdown was asked, since what ours leaves out is missing in every file.',
    ),
  ];
}

function saying(word: SourceWord | undefined): string {
  return word === undefined ? 'the page ends' : `the page says "${word.written}"`;
}

interface Parting {
  /** Index of the word in the source. */
  readonly at: number;
  readonly word: SourceWord | undefined;
  readonly our: PageWord | undefined;
}

/**
 * The first word that is not the same; undefined when there is none. Words that may be left out are when they differ, and
 * statements that stand above already.
 */
function partingOf(theirs: readonly SourceWord[], ours: readonly PageWord[]): Parting | undefined {
  let at = 0;
  for (let own = 0; own < ours.length; own += 1) {
    const our = ours[own];
    if (our === undefined) break;
    while (theirs[at]?.optional === true && theirs[at]?.word !== our.word) at += 1;
    if (our.again > 0 && ours[own - 1]?.again !== our.again + 1) {
      const isSaid = ours
        .slice(own, own + our.again)
        .every(({ word }, offset) => theirs[at + offset]?.word === word);
      if (!isSaid) {
        own += our.again - 1;
        continue;
      }
    }
    const word = theirs[at];
    if (word?.word !== our.word) return { at, word, our };
    at += 1;
  }
  while (theirs[at]?.optional === true) at += 1;
  return at < theirs.length ? { at, word: theirs[at], our: undefined } : undefined;
}

/** The line in the file of a line of the text that was read. */
function lineOf({ mapped, place }: PageSource['text'], line: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const next = mapped.text.indexOf('\n', offset);
    if (next < 0) break;
    offset = next + 1;
  }
  return place(offset).line;
}
