import { iso31661Alpha2ToAlpha3 } from 'iso-3166';
import { nearest } from '../../domain/nearest.js';

/** Whether it is a country's code in ISO 3166-1, capital letters included. EU, UK and ZZ are not, though many take them. */
export function isCountry(code: string): boolean {
  return Object.hasOwn(iso31661Alpha2ToAlpha3, code);
}

/** What to write instead of a country that is none: `Did you mean GB (United Kingdom)?` */
export function countryHint(written: string): string {
  const code = meantCountry(written.trim());
  return code === undefined
    ? 'Write the country as two capital letters (ISO 3166), such as GB or DE.'
    : `Did you mean ${code} (${nameOf('en', code)})?`;
}

function meantCountry(written: string): string | undefined {
  return sameLetters(written) ?? currentCode(written) ?? ofThreeLetters(written) ?? named(written);
}

/** `gb`. */
function sameLetters(written: string): string | undefined {
  return onlyCountry(written.toUpperCase());
}

/** What Unicode puts in place of codes that are no more or never were: `UK`, `SU`. */
function currentCode(written: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(written)) return undefined;
  return onlyCountry(new Intl.Locale(`und-${written}`).region);
}

/** `GBR`. */
function ofThreeLetters(written: string): string | undefined {
  const three = written.toUpperCase();
  return Object.entries(iso31661Alpha2ToAlpha3).find(([, alpha3]) => alpha3 === three)?.[0];
}

/** `United Kingdom`, `Deutschland`, `Untied Kingdom`. */
function named(written: string): string | undefined {
  if (written.length < 4 && !Object.hasOwn(otherNames, written.toLowerCase())) return undefined;
  const names = namesOfCountries();
  const name = written.toLowerCase();
  return names.get(name) ?? names.get(nearest(name, names.keys()) ?? '');
}

/** In English, in German, and in the language of the country itself; lower case. */
function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of Object.keys(iso31661Alpha2ToAlpha3)) {
    const own = new Intl.Locale(`und-${code}`).maximize().language;
    for (const language of [own, 'de', 'en']) names.set(nameOf(language, code).toLowerCase(), code);
  }
  for (const [name, code] of Object.entries(otherNames)) names.set(name, code);
  return names;
}

/** What people write and no list of countries has. */
const otherNames: Readonly<Record<string, string>> = {
  el: 'GR',
  'u.k.': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  'united states of america': 'US',
  'republic of ireland': 'IE',
  holland: 'NL',
};

function onlyCountry(code: string | undefined): string | undefined {
  return code !== undefined && isCountry(code) ? code : undefined;
}

function nameOf(language: string, code: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
