import type { Brand, FontFamily, HanForm } from './brand.js';

/** The form in which a language (BCP 47) writes Chinese characters; undefined for one that uses none. */
export function formOfLanguage(language: string): HanForm | undefined {
  const { language: name, script, region } = new Intl.Locale(language).maximize();
  if (name === 'ja') return 'jp';
  if (name === 'ko') return 'kr';
  if (script === 'Hans') return 'sc';
  if (script !== 'Hant') return undefined;
  return region === 'HK' || region === 'MO' ? 'hk' : 'tc';
}

/**
 * The fonts that a brand's text in a language (BCP 47) falls back to, in their order. Of fonts with Chinese characters
 * the one with the forms of that language stands first. Without that one none is asked: a character in the forms of
 * another language reads as a mistake, so it is missing, and reported.
 */
export function fallbackIn(
  { fallback, form: otherwise }: Brand['fonts'],
  language: string,
): readonly FontFamily[] {
  const han = fallback.filter((family) => family.form !== undefined);
  // Most brands have none, and what is likely of a language is looked up slowly.
  if (han.length === 0) return fallback;
  const form = formOfLanguage(language) ?? otherwise;
  if (form === undefined) return fallback;
  const own = han.filter((family) => family.form === form);
  const sorted = own.length === 0 ? [] : [...own, ...han.filter((family) => family.form !== form)];
  return fallback.flatMap((family) => (family.form === undefined ? [family] : sorted.splice(0, 1)));
}
