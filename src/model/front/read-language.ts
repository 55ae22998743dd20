import type { Problems } from '../problem.js';
import { type Front, frontText } from './front.js';

/**
 * The language that front matter names under one of the keys, as a valid BCP 47 tag; what is none is reported, and the
 * nearest that is one is taken: `en_GB` is `en-GB`. Undefined where no key is given.
 */
export function readLanguage(
  front: Front,
  keys: readonly string[],
  otherwise: string,
  problems: Problems,
): string | undefined {
  for (const key of keys) {
    const written = frontText(front, key);
    const place = front.get(key)?.place;
    if (written === undefined || place === undefined) continue;
    const known = knownTag(written);
    if (known !== undefined) return known;
    const near = nearestTag(written) ?? otherwise;
    problems.add('bad-language', place, {
      what: `"${written.slice(0, 60)}" is no language.`,
      why: `A screen reader would not know how to read the page; "${near}" is taken.`,
      fix: `Write a tag such as "en-GB" or "de"${near === otherwise ? '' : `: ${key}: ${near}`}.`,
    });
    return near;
  }
  return undefined;
}

/** Undefined for what is not well-formed, and for a language that nobody has heard of. */
function knownTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical === undefined || canonical === '') return undefined;
    const { language } = new Intl.Locale(canonical);
    return names.of(language) === undefined ? undefined : canonical;
  } catch {
    return undefined;
  }
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** With hyphens for what systems write with underscores (`en_GB.UTF-8`), and without what comes too many. */
function nearestTag(written: string): string | undefined {
  const parts = written
    .trim()
    .replace(/[.@].*$/s, '')
    .split(/[-_]+/)
    .slice(0, 4);
  for (let count = parts.length; count > 0; count -= 1) {
    const known = knownTag(parts.slice(0, count).join('-'));
    if (known !== undefined) return known;
  }
  return undefined;
}
