import type { LanguageTag } from '../../domain/language-tag.js';
import { everyWord } from '../../domain/words/words-in.js';
import { withScripts } from '../../settings/scripts/with-scripts.js';
import type { Looks } from '../nouns/looks.js';

/** Text in a language. */
export interface WornText {
  readonly language: LanguageTag;
  readonly text: string;
}

/**
 * The looks of a build whose brands draw these texts, and our own words in their languages, as far as fonts for them are
 * installed.
 *
 * @param around where packages are looked for, and the language where no other is said
 */
export async function wearTexts(
  looks: Looks,
  texts: Iterable<WornText>,
  around: { readonly language: LanguageTag; readonly folders: readonly string[] },
): Promise<Looks> {
  if (looks.brands === undefined) return looks;
  const written = new Map<LanguageTag, Set<number>>();
  for (const { language, text } of texts) add(written, language, text);
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
