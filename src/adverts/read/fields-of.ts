import { addressInWords } from '../../domain/address-in-words.js';
import type { PlacedText } from '../../domain/framework.js';
import type { WrittenAdvert } from './read-advert-file.js';

const keys = [
  'team',
  'blurb',
  'street',
  'locality',
  'region',
  'postcode',
  'places',
  'apply',
  'contact',
] as const;

/** What an author says in front matter in words of his own, each where it stands. */
export function fieldsOf({ values, placeOf }: Pick<WrittenAdvert, 'values' | 'placeOf'>): PlacedText[] {
  return keys.flatMap((key) => wordsIn(values[key], [key], placeOf));
}

function wordsIn(
  value: unknown,
  path: readonly PropertyKey[],
  placeOf: WrittenAdvert['placeOf'],
): PlacedText[] {
  if (typeof value === 'string') return [{ text: addressInWords(value), place: placeOf(path) }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) =>
    wordsIn(inner, [...path, isList ? Number(key) : key], placeOf),
  );
}
