import type { LanguageTag } from '../domain/language-tag.js';
import { type InEveryLanguage, ourLanguage } from '../domain/words/language.js';
import { readableText } from '../html/readable-text.js';

/** How somebody says "I", "my", "me" or "mine", by language; for any other we cannot tell. */
const ofMyself: InEveryLanguage<RegExp> = {
  en: /(?<![\p{L}\p{N}])(?:I|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)(?![\p{L}\p{N}])/u,
  de: /(?<![\p{L}\p{N}])(?:[Ii]ch|[Mm]ir|[Mm]ich|[Mm]ein(?:e[mnrs]?)?)(?![\p{L}\p{N}])/u,
};

/** Whether texts are said in the first person: at least half of them speak of "I" or "my". */
export function isSpoken(htmls: readonly string[], language: LanguageTag): boolean {
  const ours = ourLanguage(language);
  if (ours === undefined || htmls.length === 0) return false;
  const spoken = ofMyself[ours];
  const count = htmls.filter((html) => spoken.test(readableText(html))).length;
  return count * 2 >= htmls.length;
}
