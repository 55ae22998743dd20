import type { Brand } from '../../domain/brand.js';
import type { Craft, Framework, Level, Release } from '../../domain/framework.js';
import { rungOf, rungsFrom } from '../../domain/ladder.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { pageLink } from '../../domain/links.js';
import type { Arrangement } from '../../domain/page.js';
import type { Edition } from '../../domain/plan.js';
import { longDate } from '../../domain/words/long-date.js';
import type { Words } from '../../domain/words/words-in.js';
import { ladderSvg } from '../ladder.js';

/** What a view is made in: the whole framework, and how this edition looks. */
export interface ViewContext {
  readonly framework: Framework;
  readonly brand: Brand;
  readonly edition: Edition;
}

/** What a template gets, and what its sheets are like. */
export interface View {
  readonly title: string;
  readonly language: LanguageTag;
  /** Class of `<body>`, besides the paper's. */
  readonly kind: string;
  /** What the template names. Every field is there, so that a misspelled one is an error. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly arrangement: Arrangement;
}

/** `Version 2026.1, effective 1 September 2026`, as much of it as is known. */
export function releaseLine({ version, effective }: Release, words: Words): string {
  const date = effective === undefined ? '' : longDate(effective, words);
  if (version === undefined) return date === '' ? '' : words.effective(date);
  return date === '' ? words.version(version) : words.versionEffective(version, date);
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

export function siteAddress(framework: Framework): string {
  return framework.siteUrl === undefined
    ? ''
    : framework.siteUrl.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The ladder picture of a craft with one rung solid. */
export function ladderOf(craft: Craft, level: Level | undefined, words: Words): string {
  const rung = level === undefined ? undefined : rungOf(craft, level);
  return ladderSvg({
    numerals: (level === undefined ? craft.levels : rungsFrom(craft, level)).map((other) => other.numeral),
    current: level?.numeral,
    spoken:
      rung === undefined
        ? words.ladderOf(craft.levels.length, craft.name)
        : words.levelOf(rung.number, rung.of),
  });
}

/** The travelling link to a page, for a template's `href`. */
export function hrefOf(page: { readonly permalink: string }): string {
  return pageLink(page.permalink, undefined);
}
