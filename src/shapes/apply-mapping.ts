import type { SourceMapping } from '../domain/source-mapping.js';
import { matchesAny } from '../domain/wildcard.js';
import { frontText } from '../model/front/front.js';
import { type MaterialPage, placeOfFront } from './material.js';
import { folderOf } from './page-kinds.js';
import { nameOf, wordsOf } from './page-titles.js';
import type { ChosenCraft, FoundLevel, PlacedWords } from './shape.js';
import { readTitle } from './title-reading.js';

/** A craft with the name that a mapping gives, and with the levels, in the order and with the numbers that it says. */
export function mappedCraft(
  craft: ChosenCraft,
  { craft: of, level = {} }: SourceMapping,
  pages: readonly MaterialPage[],
): ChosenCraft {
  const page = pages.find(({ file }) => file === craft.file);
  const { text, place } = nameFrom(craft, of, page);
  const title = { text: stripped(text, of?.strip), place };
  const { keep, drop = [], strip, order } = level;
  const kept = craft.levels.filter(
    (each) => (keep === undefined || matchesAny(keep, each.title.text)) && !matchesAny(drop, each.title.text),
  );
  const numbered = kept.map((each) => withNumber(each, level.number));
  const ordered = order === undefined ? numbered : inOrder(numbered, order);
  const levels = ordered.map((each): FoundLevel => {
    const own = stripped(each.title.text, strip);
    // A heading as it was written would say again what is left out.
    return own === each.title.text
      ? each
      : { ...each, title: { ...each.title, text: own }, heading: undefined };
  });
  return { ...craft, title, levels, ...(title.text === text ? {} : { heading: undefined }) };
}

function nameFrom(
  { title, file }: ChosenCraft,
  craft: SourceMapping['craft'],
  page: MaterialPage | undefined,
): PlacedWords {
  const { place } = title;
  if (craft?.name !== undefined) return { text: craft.name, place };
  if (craft?.from === 'file') return { text: nameOf(file), place };
  if (craft?.from === 'folder')
    return { text: wordsOf(folderOf(file).split('/').at(-1) ?? '') || title.text, place };
  if (page === undefined) return title;
  const key = craft?.key ?? 'craft';
  const written = craft?.from === 'front' ? frontText(page.front, key) : undefined;
  if (written !== undefined) return { text: written, place: placeOfFront(page, key) };
  const { headings } = page.outline();
  const first = headings.find(({ depth }) => depth === 1) ?? headings[0];
  return craft?.from === 'heading' && first !== undefined
    ? { text: first.text, place: page.text.place(first.words.from) }
    : title;
}

/** Without what patterns match; a title that would be empty stays whole. */
export function stripped(title: string, patterns: readonly string[] = []): string {
  const text = patterns
    .reduce((left, pattern) => {
      const literal = pattern.replace(/^\*+|\*+$/g, '');
      const at = left.toLowerCase().indexOf(literal.toLowerCase());
      if (at < 0 || literal === '') return left;
      const from = pattern.startsWith('*') ? 0 : at;
      const to = pattern.endsWith('*') ? left.length : at + literal.length;
      return `${left.slice(0, from)} ${left.slice(to)}`;
    }, title)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? title : text;
}

/** `Band #` reads 4 out of "Band 4: Senior". */
function withNumber(level: FoundLevel, pattern: string | undefined): FoundLevel {
  if (pattern === undefined) return level;
  const [before = '', after = ''] = pattern.toLowerCase().split('#');
  const { text, place } = level.title;
  const at = text.toLowerCase().indexOf(before);
  if (at < 0) return level;
  const start = at + before.length;
  const end = after === '' ? text.length : text.toLowerCase().indexOf(after, start);
  const number = /^\s*(\d{1,3}(?:\.\d{1,2})?(?:\s*[-–—/]\s*\d{1,3})?)/.exec(
    text.slice(start, end < 0 ? start : end),
  )?.[1];
  return number === undefined ? level : { ...level, number: { text: number, place } };
}

/**
 * By the first pattern that their titles match; what matches none goes behind, as it stood. Their numbers stay where they
 * rise in that order, else they are their ranks in it: titles of one list have one.
 */
function inOrder(
  levels: readonly FoundLevel[],
  order: NonNullable<NonNullable<SourceMapping['level']>['order']>,
): readonly FoundLevel[] {
  const ranks = order.map((rank) => (typeof rank === 'string' ? [rank] : rank));
  const rankOf = ({ title }: FoundLevel) => {
    const at = ranks.findIndex((patterns) => matchesAny(patterns, title.text));
    return at < 0 ? ranks.length : at;
  };
  const within = ({ title }: FoundLevel) =>
    ranks.flat().findIndex((pattern) => matchesAny([pattern], title.text));
  const sorted = levels.toSorted((a, b) => rankOf(a) - rankOf(b) || within(a) - within(b));
  const own = sorted.map(
    ({ title, number }) => Number.parseFloat(number?.text ?? '') || readTitle(title.text).level()?.number,
  );
  const taken = sorted.map(rankOf);
  const rankAt = (at: number) => taken[at] ?? 0;
  const isRising = own.every((number, at) => {
    const before = own[at - 1];
    if (number === undefined || at === 0) return number !== undefined;
    return before !== undefined && (number > before || (number === before && rankAt(at) === rankAt(at - 1)));
  });
  if (isRising) return sorted;
  let rank = 0;
  return sorted.map((level, at) => {
    const isList = (ranks[rankAt(at)] ?? []).length > 1;
    if (at === 0 || !isList || rankAt(at) !== rankAt(at - 1)) rank += 1;
    return { ...level, number: { text: String(rank), place: level.title.place } };
  });
}
