import { type Language, ourLanguage } from './words/language.js';

/**
 * A language that is one, as a canonical BCP 47 tag: whatever of `Intl` takes a language takes it, and it may stand in
 * HTML, PDF and PowerPoint. Only `languageTag` and `nearestLanguageTag` make one of what somebody wrote.
 */
export type LanguageTag = Language | Checked;

type Checked = string & { readonly isLanguage: true };

/**
 * The canonical form of a tag: `en-gb` is `en-GB`, `iw` is `he`. Undefined for what is not well-formed, for a language
 * that nobody has heard of, and for more than any language needs (RFC 5646, section 4.4.1).
 */
export function languageTag(written: string): LanguageTag | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(written);
    if (canonical === undefined || canonical.length > mostCharacters) return undefined;
    const { language } = new Intl.Locale(canonical);
    const isKnown = ourLanguage(canonical) !== undefined || nameOf(language) !== undefined;
    return isKnown ? (canonical as Checked) : undefined;
  } catch {
    return undefined;
  }
}

const mostCharacters = 35;

/** Made when first asked for: Node takes 15 ms to load the names of all languages. */
let names: Intl.DisplayNames | undefined;

function nameOf(language: string): string | undefined {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(language);
}

/** With hyphens for what systems write with underscores (`en_GB.UTF-8`), and without what comes too many or is one's own. */
export function nearestLanguageTag(written: string): LanguageTag | undefined {
  const parts = written
    .trim()
    .replace(/[.@].*$/s, '')
    .split(/[-_]+/)
    .slice(0, 4);
  const own = parts.findIndex((part) => part.length === 1);
  if (own > 0) parts.splice(own);
  for (let count = parts.length; count > 0; count -= 1) {
    const known = languageTag(parts.slice(0, count).join('-'));
    if (known !== undefined) return known;
  }
  return undefined;
}
