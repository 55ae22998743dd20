import { shortened } from '../domain/shortened.js';

/** `"colours.ink"`, `"package" of the first of "fonts.fallback"`: people count from one. */
export function showPath(path: readonly PropertyKey[]): string {
  const at = path.findLastIndex((key) => typeof key === 'number');
  if (at < 0) return `"${shortened(path.map(String).join('.'))}"`;
  const item = `the ${ordinal(Number(path[at]) + 1)} of ${showPath(path.slice(0, at))}`;
  return at === path.length - 1 ? item : `${showPath(path.slice(at + 1))} of ${item}`;
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

const endings = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' };

function ordinal(count: number): string {
  const ending = endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)];
  return ordinals[count - 1] ?? `${count}${ending}`;
}

/** A value as it is named in a message. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'a group of keys' : String(value);
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

/** A kind of value, as a schema calls it, in a sentence. */
export function kinds(expected: string): string {
  return kindNames[expected] ?? expected;
}
