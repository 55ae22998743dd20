import type { Address, Workplace } from '../domain/advert.js';
import type { LanguageTag } from '../domain/language-tag.js';

/**
 * Where the work is done, in one line: `Bristol, BS1 4DJ, United Kingdom`, `Bath; Bristol (United Kingdom)`. Empty when
 * no address is known.
 */
export function placeText({ addresses }: Pick<Workplace, 'addresses'>, language: LanguageTag): string {
  const [first] = addresses;
  const only = addresses.every(({ country }) => country === first?.country) ? first?.country : undefined;
  // Said once for all of them.
  const shared = addresses.length > 1 && only !== undefined ? countryName(only, language) : undefined;
  const places = addresses
    .map((address) => [
      ...addressParts(address),
      ...(shared !== undefined || address.country === undefined
        ? []
        : [countryName(address.country, language)]),
    ])
    .map((parts) => parts.join(', '))
    .filter((text) => text !== '')
    .join('; ');
  if (shared === undefined) return places;
  return places === '' ? shared : `${places} (${shared})`;
}

/** `United Kingdom or Ireland`. */
export function countriesText(codes: readonly string[], language: LanguageTag): string {
  const names = codes.map((code) => countryName(code, language));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
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

function countryName(code: string, language: LanguageTag): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
