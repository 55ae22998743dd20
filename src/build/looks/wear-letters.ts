import type { LanguageTag } from '../../domain/language-tag.js';
import { everyWord } from '../../domain/words/words-in.js';
import { withScripts } from '../../settings/scripts/with-scripts.js';
import type { Looks } from '../nouns/looks.js';

/** Text in a language. */
export interface WornText {
  readonly language: LanguageTag;
  readonly text: string;
}

/** Characters beyond ASCII by the language that they are written in, each as it came first; of one without any an empty set. */
export type Letters = ReadonlyMap<LanguageTag, ReadonlySet<number>>;

export function lettersOf(texts: Iterable<WornText>): Letters {
  const letters = new Map<LanguageTag, Set<number>>();
  for (const { language, text } of texts) add(letters, language, text);
  return letters;
}

/** All in one; what comes first in the first comes first in it. */
export function joinLetters(parts: Iterable<Letters>): Letters {
  const all = new Map<LanguageTag, Set<number>>();
  for (const part of parts) {
    for (const [language, points] of part) {
      const known = all.get(language);
      if (known === undefined) all.set(language, new Set(points));
      else for (const point of points) known.add(point);
    }
  }
  return all;
}

/**
 * The looks of a build whose brands draw these letters, and our own words in their languages, as far as fonts for them are
 * installed.
 *
 * @param around where packages are looked for, and the language where no other is said
 */
export async function wearLetters(
  looks: Looks,
  written: Letters,
  around: { readonly language: LanguageTag; readonly folders: readonly string[] },
): Promise<Looks> {
  if (looks.brands === undefined) return looks;
  const worn = [...looks.brands].map(async ([id, brand]) => {
    const all = new Map([...written].map(([tag, points]) => [tag, new Set(points)]));
    for (const tag of [around.language, ...written.keys()]) add(all, tag, everyWord(tag, brand.wording));
    return [id, await withScripts(brand, all, around)] as const;
  });
  return { ...looks, brands: new Map(await Promise.all(worn)) };
}

/** Notes the characters beyond ASCII of a text in a language. */
function add(written: Map<LanguageTag, Set<number>>, language: LanguageTag, text: string): void {
  const points = written.get(language) ?? new Set();
  written.set(language, points);
  // Nearly all text is.
  if (isAscii.test(text)) return;
  for (const character of text.normalize('NFC')) {
    if (character > '\u007f') points.add(character.codePointAt(0) ?? 0);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
const isAscii = /^[\u0000-\u007f]*$/;
