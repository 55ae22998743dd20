import type { Craft, PlainPage } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { pageLink } from '../../domain/links.js';
import type { ContentsEntry } from '../../domain/plan.js';
import { aroundPageNumbers } from '../../domain/words/around-page-numbers.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { addressOf, statusWord, type View, type ViewContext } from './view.js';

/** A pack's contents, with the pages that the parts have come to stand on. */
export function contentsView(
  context: ViewContext,
  craft: Craft | undefined,
  entries: readonly ContentsEntry[],
): View {
  const language = craft?.language ?? context.framework.language;
  const words = wordsIn(language, context.brand.wording);
  return {
    title: words.contents,
    language,
    kind: 'contents',
    data: {
      heading: words.contents,
      groups: groupsOf(entries, language),
      isLong: isLong(entries, context.edition),
    },
    arrangement: { kind: 'flow' },
  };
}

/** A craft with the lines of its levels, or a page alone. */
function groupsOf(entries: readonly ContentsEntry[], language: string): Record<string, unknown>[] {
  const groups: { first: ContentsEntry; below: ContentsEntry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (entry.kind === 'level' && last !== undefined) last.below.push(entry);
    else groups.push({ first: entry, below: [] });
  }
  const lineOf = (entry: ContentsEntry) => ({
    kind: entry.kind,
    indent: entry.indent,
    number: entry.number,
    height: entry.height === undefined ? '' : Math.round(entry.height * 100) / 100,
    title: entry.title,
    page: entry.page,
    href: pageLink(entry.permalink, undefined),
    // Said where it is another than the page's.
    language: entry.language === language ? '' : entry.language,
  });
  return groups.map(({ first, below }) => ({ ...lineOf(first), below: below.map(lineOf) }));
}

/** Whether a sheet is too short for the contents in one column, and wide enough for two. */
function isLong(entries: readonly ContentsEntry[], { paper, print }: ViewContext['edition']): boolean {
  return paper !== 'a5' && print === 'standard' && entries.length > 34;
}

/** A page that is no level: a chapter of the pack. */
export function plainView(context: ViewContext, page: PlainPage): View {
  return {
    title: page.title,
    language: page.language,
    kind: 'chapter',
    data: {
      frameworkTitle: context.framework.title,
      heading: page.heading.html,
      status: statusWord(page.release, wordsIn(page.language, context.brand.wording)),
      html: page.blocks.map((block) => block.html).join('\n'),
      address: addressOf(context.framework, page.permalink),
    },
    arrangement: { kind: 'handout' },
  };
}

/** Never handed out: its font and digits are what packs stamp their page numbers with. */
export function numbersView({ brand }: ViewContext, language: LanguageTag): View {
  const { direction, ...around } = aroundPageNumbers(wordsIn(language, brand.wording));
  const words = Object.values(around);
  return {
    title: 'Numbers',
    language,
    kind: 'numbers-sheet',
    data: {
      ...around,
      apart: direction === 'ltr' && isOfDigitsFont(words.join('')) ? [] : wordsApart(words),
    },
    arrangement: { kind: 'flow' },
  };
}

/** Whether the font file that has the digits has all letters of a text: those of western Europe. */
function isOfDigitsFont(text: string): boolean {
  return /^[\u0020-\u00ff]*$/.test(text);
}

/** Words whose letters may join are shown whole, each on a line of its own: a letter alone has another form. */
function wordsApart(words: readonly string[]): string[] {
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
