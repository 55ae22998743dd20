import type { Address, Workplace } from '../domain/advert.js';
import { listOf } from '../domain/words/list-of.js';
import type { Words } from '../domain/words/words-in.js';

/**
 * Where the work is done, in one line: `Bristol, BS1 4DJ, United Kingdom`, `Bath; Bristol (United Kingdom)`. Empty when
 * no address is known.
 */
export function placeText({ addresses }: Pick<Workplace, 'addresses'>, words: Words): string {
  const [first] = addresses;
  const only = addresses.every(({ country }) => country === first?.country) ? first?.country : undefined;
  // Said once for all of them.
  const shared = addresses.length > 1 && only !== undefined ? countryName(only, words) : undefined;
  const places = addresses
    .map((address) => [
      ...addressParts(address),
      ...(shared !== undefined || address.country === undefined ? [] : [countryName(address.country, words)]),
    ])
    .map((parts) => parts.join(words.lists.comma))
    .filter((text) => text !== '')
    .join('; ');
  if (shared === undefined) return places;
  return places === '' ? shared : `${places} (${shared})`;
}

/** `United Kingdom or Ireland`. */
export function countriesText(codes: readonly string[], words: Words): string {
  const names = codes.map((code) => countryName(code, words));
  return listOf(names, 'or', words);
}

/** All but the country, which decides where the postcode stands. */
function addressParts({ street, locality, region, postcode, country }: Address): string[] {
  const town =
    country !== undefined && postcodeFirst.has(country)
      ? [[postcode, locality].filter((part) => part !== undefined).join(' '), region]
      : [locality, region, postcode];
  return [street, ...town].flatMap((part) => (part === undefined || part === '' ? [] : part));
}

/** Where the postcode stands before the town; source: the country pages of the Universal Postal Union. */
const postcodeFirst = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU MC NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  ),
);

function countryName(code: string, words: Words): string {
  return new Intl.DisplayNames(words.language, { type: 'region' }).of(code) ?? code;
}
