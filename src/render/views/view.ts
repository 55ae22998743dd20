import type { Brand } from '../../domain/brand.js';
import type { Craft, Framework, Level, Release } from '../../domain/framework.js';
import { pageLink } from '../../domain/links.js';
import type { Arrangement } from '../../domain/page.js';
import type { Edition } from '../../domain/plan.js';
import { ladderSvg } from '../ladder.js';
import type { Foot, Margins, SheetOrientation } from '../page-style.js';
import { longDate, type Words, wordsIn } from '../words.js';

/** What a view is made in: the whole framework, and how this edition looks. */
export interface ViewContext {
  readonly framework: Framework;
  readonly brand: Brand;
  readonly edition: Edition;
}

/** What a template gets, and what its sheets are like. */
export interface View {
  readonly title: string;
  readonly language: string;
  /** Class of `<body>`, besides the paper's. */
  readonly kind: string;
  /** What the template names. Every field is there, so that a misspelled one is an error. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly margins: Margins;
  readonly orientation: SheetOrientation;
  readonly foot: Foot;
  readonly arrangement: Arrangement;
}

/** Margins of everything that is bound or punched; A5 is never punched. Millimetres. */
export function boundMargins({ edition, brand }: Pick<ViewContext, 'edition' | 'brand'>): Margins {
  if (edition.print === 'large') return largeMargins(edition, brand);
  return edition.paper === 'a5'
    ? { top: 12, outer: 10, foot: 18, inner: 12 }
    : { top: 16, outer: 18, foot: 18, inner: 20 };
}

/** Room for the foot's four lines, and for those of the brand, of which one holds some 46 letters. */
function largeMargins({ paper }: Edition, brand: Brand): Margins {
  const own = brand.foot.reduce((sum, line) => sum + Math.ceil(line.length / 46), 0);
  return paper === 'a5'
    ? { top: 15, outer: 10, foot: 32 + 5.2 * own, inner: 12 }
    : { top: 18, outer: 18, foot: 38 + 6 * own, inner: 20 };
}

/** The foot of a document about one level. */
export function levelFoot(context: ViewContext, craft: Craft, level: Level): Foot {
  return foot(context, {
    inner: [craft.name, level.label],
    release: level.release,
    permalink: level.permalink,
    language: level.language,
  });
}

/** The foot of any other document. */
export function foot(
  { framework, brand, edition }: ViewContext,
  of: {
    readonly inner: readonly string[];
    readonly release: Release;
    readonly permalink: string | undefined;
    readonly language: string;
  },
): Foot {
  const words = wordsIn(of.language);
  const title = [framework.title, releaseLine(of.release, of.language)].filter((part) => part !== '');
  const address = of.permalink === undefined ? siteAddress(framework) : addressOf(framework, of.permalink);
  if (edition.print === 'large') {
    // Its address stands with the others at the end: at this size it would not fit a line.
    const lines = [of.inner.join(' · '), ...title, ...brand.foot].filter((line) => line !== '');
    return { inner: lines, middle: [], number: words.pageOf, head: statusWord(of.release, words) };
  }
  return {
    inner: of.inner,
    middle: [
      // An A5 foot is too narrow for both on one line.
      ...(edition.paper === 'a5' ? title : [title.join(' · ')]),
      ...(address === '' ? [] : [address]),
      ...brand.foot,
    ],
    number: words.pageOf,
    head: statusWord(of.release, words),
  };
}

/** `version 2026.1, effective 1 September 2026`, as much of it as is known. */
export function releaseLine(release: Release, language: string): string {
  const words = wordsIn(language);
  const parts = [
    release.version === undefined ? '' : words.version(release.version),
    release.effective === undefined ? '' : words.effective(longDate(release.effective, language)),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** `Draft`, `In review`, or nothing. */
export function statusWord(release: Release, words: Words): string {
  if (release.status === 'draft') return words.draft;
  return release.status === 'review' ? words.review : '';
}

/** The address of a page as people read it: no scheme, no trailing slash; empty without a website. */
export function addressOf(framework: Framework, permalink: string): string {
  const site = siteAddress(framework);
  return site === '' ? '' : `${site}${permalink === '/' ? '' : permalink}`;
}

function siteAddress(framework: Framework): string {
  return framework.siteUrl === undefined
    ? ''
    : framework.siteUrl.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The ladder picture of a craft with one rung solid. */
export function ladderOf(craft: Craft, level: Level | undefined, language: string): string {
  const words = wordsIn(language);
  const rung = level === undefined ? undefined : rungOf(craft, level);
  return ladderSvg({
    numbers: craft.levels.map((other) => other.number),
    current: level?.number,
    spoken:
      rung === undefined
        ? words.ladderOf(craft.name, craft.levels.length)
        : words.levelOf(rung.number, rung.of),
  });
}

/** "Level 3 of 6": the level's own number and the highest there is, which starting at 0 is no count of rungs. */
export function rungOf(craft: Craft, level: Level): { number: number; of: number } {
  return { number: level.number, of: Math.max(...craft.levels.map((other) => other.number)) };
}

/** The travelling link to a page, for a template's `href`. */
export function hrefOf(page: { readonly permalink: string }): string {
  return pageLink(page.permalink, undefined);
}
