import type { Brand } from '../../domain/brand.js';
import type { Craft, Framework, Level, Release } from '../../domain/framework.js';
import { escapeText } from '../../domain/html-text.js';
import { rungOf, rungsFrom } from '../../domain/ladder.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { pageLink } from '../../domain/links.js';
import type { Arrangement } from '../../domain/page.js';
import type { Edition } from '../../domain/plan.js';
import type { ReviewForm } from '../../domain/review-form.js';
import { longDate } from '../../domain/words/long-date.js';
import type { Words } from '../../domain/words/words-in.js';
import { ladderSvg, rungName } from '../ladder.js';
import { type SheetLook, sheetLook } from '../sheet-look.js';
import type { StepOf } from './step-to-next.js';

/** What a view is made in: the whole framework, and how this edition looks. */
export interface ViewContext {
  readonly framework: Framework;
  readonly brand: Brand;
  readonly edition: Edition;
  /** Where the framework is an outline: words are as common as they are in the whole. Left out, `framework` is the whole. */
  readonly stepOf?: StepOf | undefined;
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
  /** Of what is filled in. */
  readonly form?: ReviewForm;
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

/** The ladder picture of a craft with one rung solid; with the names of its ranks for a sheet in a language that is given. */
export function ladderOf(
  craft: Craft,
  level: Level | undefined,
  words: Words,
  named?: { readonly brand: Brand },
): string {
  const rung = level === undefined ? undefined : rungOf(craft, level);
  const rungs = level === undefined ? craft.levels : rungsFrom(craft, level);
  return ladderSvg({
    numerals: rungs.map(({ numeral }) => numeral),
    current: level?.numeral,
    names:
      named && level && rungs.map(({ rank = '' }) => cutToRoom(rank, sheetLook(named.brand, level.language))),
    spoken:
      rung === undefined
        ? words.ladderOf(craft.levels.length, craft.name)
        : words.levelOf(rung.number, rung.of),
  });
}

/** A name that is too long for the place beside its rung ends in an ellipsis; the sheet of that level says it whole. */
function cutToRoom(name: string, { measure }: SheetLook): string {
  // A number and two spaces stand before it, and bold is a little wider.
  const room = rungName.room / rungName.size / 1.08 - 1.3;
  if (measure(name) <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The rungs at the edge of a card, so that a set of them fans out into a staircase. */
export function foreEdgeOf(craft: Craft, level: Level, words: Words): string {
  const { number, of } = rungOf(craft, level);
  const cells = rungsFrom(craft, level).map(
    ({ id, numeral }) => `<span${id === level.id ? ' class="this"' : ''}>${escapeText(numeral)}</span>`,
  );
  return `<div class="fore-edge" role="img" aria-label="${escapeText(words.levelOf(number, of))}">${cells.join('')}</div>`;
}

/** The travelling link to a page, for a template's `href`. */
export function hrefOf(page: { readonly permalink: string }): string {
  return pageLink(page.permalink, undefined);
}
