import { type LanguageTag, languageTag, nearestLanguageTag } from '../../domain/language-tag.js';
import type { Problems } from '../problem.js';
import { reportLanguage } from '../report-language.js';
import { type Front, frontText } from './front.js';

/**
 * The language that front matter names under one of the keys; what is none is reported, and the nearest that is one is
 * taken: `en_GB` is `en-GB`. Undefined where no key is given.
 */
export function readLanguage(
  front: Front,
  keys: readonly string[],
  otherwise: LanguageTag,
  problems: Problems,
): LanguageTag | undefined {
  for (const key of keys) {
    const value = front.get(key);
    if (value === undefined) continue;
    const written = frontText(front, key);
    // An empty text is as good as no key; a list or a map has no text.
    if (written === undefined && value.text !== undefined) continue;
    const known = written === undefined ? undefined : languageTag(written);
    if (known !== undefined) return known;
    const near = nearestLanguageTag(written ?? '');
    const taken = near ?? otherwise;
    reportLanguage(written, { taken: `"${taken}"`, write: near && `${key}: ${near}` }, value.place, problems);
    return taken;
  }
  return undefined;
}
