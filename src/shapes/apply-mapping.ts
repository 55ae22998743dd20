import type { SourceMapping } from '../domain/source-mapping.js';
import { matchesAny } from '../domain/wildcard.js';
import { folderOf } from './page-kinds.js';
import { nameOf, wordsOf } from './page-titles.js';
import type { ChosenCraft, FoundLevel, PlacedWords } from './shape.js';

/** A craft with the name, the order and the numbers that a mapping gives. */
export function mappedCraft(craft: ChosenCraft, { craft: of, level }: SourceMapping): ChosenCraft {
  const named = { ...craft.title, text: nameFrom(craft, of) };
  const title = of?.strip === undefined ? named : stripped(named, of.strip);
  const numbered = craft.levels.map((each) => withNumber(each, level?.number));
  const order = level?.order;
  const levels = order === undefined ? numbered : inOrder(numbered, order);
  return { ...craft, title, levels };
}

function nameFrom({ title, file }: ChosenCraft, craft: SourceMapping['craft']): string {
  if (craft?.name !== undefined) return craft.name;
  if (craft?.from === 'file') return nameOf(file);
  return craft?.from === 'folder'
    ? wordsOf(folderOf(file).split('/').at(-1) ?? '') || title.text
    : title.text;
}

function stripped(title: PlacedWords, patterns: readonly string[]): PlacedWords {
  const text = patterns
    .reduce((left, pattern) => {
      const literal = pattern.replace(/^\*+|\*+$/g, '');
      const at = left.toLowerCase().indexOf(literal.toLowerCase());
      if (at < 0 || literal === '') return left;
      const from = pattern.startsWith('*') ? 0 : at;
      const to = pattern.endsWith('*') ? left.length : at + literal.length;
      return `${left.slice(0, from)} ${left.slice(to)}`;
    }, title.text)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? title : { ...title, text };
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

/** By the first pattern that their titles match, with those places as numbers; what matches none goes behind. */
function inOrder(levels: readonly FoundLevel[], order: readonly string[]): readonly FoundLevel[] {
  const placeOf = ({ title }: FoundLevel) => {
    const at = order.findIndex((pattern) => matchesAny([pattern], title.text));
    return at < 0 ? order.length : at;
  };
  return levels
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((level, at) => ({
      ...level,
      number: level.number ?? { text: String(at + 1), place: level.title.place },
    }));
}
