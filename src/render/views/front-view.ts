import { craftPath, sectionOf } from '../../domain/craft-path.js';
import type { Craft, PlainPage } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { pageLink } from '../../domain/links.js';
import type { ContentsEntry } from '../../domain/plan.js';
import { craftRelease, frameworkRelease } from '../../domain/release.js';
import { aroundPageNumbers } from '../../domain/words/around-page-numbers.js';
import { longDate } from '../../domain/words/long-date.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { ladderSvg } from '../ladder.js';
import { addressOf, releaseLine, statusWord, type View, type ViewContext } from './view.js';

/** A pack's cover; it carries no page number. */
export function coverView(context: ViewContext, craft: Craft | undefined): View {
  const { framework, brand } = context;
  const language = craft?.language ?? framework.language;
  const release = craft === undefined ? frameworkRelease(framework) : craftRelease(craft);
  const words = wordsIn(language, brand.wording);
  const status = statusWord(release, words);
  const numerals = (craft?.levels ?? longestLadder(context)).map((level) => level.numeral);
  return {
    title: craft?.name ?? framework.title,
    language,
    kind: 'cover',
    data: {
      brandName: brand.name,
      logo: brand.logo === undefined ? undefined : { src: dataUri(brand.logo), alt: brand.logo.alt },
      title: craft?.name ?? framework.title,
      over:
        craft === undefined
          ? ''
          : [framework.title, sectionOf(craft)].filter((part) => part !== '').join(' · '),
      crafts: craft === undefined ? framework.crafts.map(craftPath) : [],
      status,
      release: releaseLine(release, words),
      version: release.version === undefined ? '' : words.version(release.version),
      effective: release.effective === undefined ? '' : words.effective(longDate(release.effective, words)),
      // Whoever approved the rest did not approve what is still a draft.
      approvedBy:
        release.approvedBy === undefined || status !== '' ? '' : words.approvedBy(release.approvedBy),
      contact: brand.contact ?? '',
      address: addressOf(framework, craft?.permalink ?? framework.root?.permalink ?? '/'),
      ladder: ladderSvg({ numerals, current: undefined, spoken: words.ladder }),
    },
    arrangement: { kind: 'flow' },
  };
}

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
      entries: entries.map((entry) => ({
        kind: entry.kind,
        indent: entry.indent,
        number: entry.number,
        title: entry.title,
        page: entry.page,
        href: pageLink(entry.permalink, undefined),
      })),
    },
    arrangement: { kind: 'flow' },
  };
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

function longestLadder({ framework }: ViewContext) {
  return framework.crafts.reduce<Craft['levels']>(
    (longest, craft) => (craft.levels.length > longest.length ? craft.levels : longest),
    [],
  );
}

function dataUri(logo: { readonly mediaType: string; readonly bytes: Uint8Array }): string {
  return `data:${logo.mediaType};base64,${Buffer.from(logo.bytes).toString('base64')}`;
}
