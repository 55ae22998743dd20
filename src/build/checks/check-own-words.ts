import type { Advert } from '../../domain/advert.js';
import type { Brand } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { ourLanguage, partsOf } from '../../domain/words/language.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { problem } from '../../model/problem.js';

/** Languages of pages that we have no words in, told once at the first page in one of them. */
export function checkOwnWords(
  { language, root, pages, crafts }: Framework,
  adverts: readonly Advert[],
  brands: readonly Brand[],
): Diagnostic[] {
  const written = [
    ...(root === undefined ? [] : [root]),
    ...pages,
    ...crafts.flatMap((craft) => [craft, ...craft.levels]),
    ...adverts.map((advert) => ({ language: advert.language, file: advert.file ?? advert.level.file })),
  ];
  // Who changes words in the framework's language says them himself.
  const isSaid = (tag: LanguageTag) =>
    ourLanguage(tag) !== undefined ||
    (partsOf(tag).language === partsOf(language).language &&
      brands.every(({ wording }) => wording.changes.some(({ own }) => Object.keys(own).length > 0)));
  const unknown = written.filter((page) => !isSaid(page.language));
  const [first] = unknown;
  const [brand] = brands;
  if (first === undefined || brand === undefined) return [];
  const tags = [...new Set(unknown.map((page) => page.language))];
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const instead = names.of(wordsIn(first.language, brand.wording).language);
  const place = { file: first.file, line: 1, column: 1 };
  return [
    problem('words-in-another-language', place, {
      what: `Ladderpress has no words of its own in ${tags.map((tag) => names.of(tag)).join(', ')}.`,
      why: `"Level", "Page 1 of 3" and the like stand in ${instead} there.`,
      fix: 'Write them below "words" in ladderpress.yaml, or switch this rule off; docs/branding.md names them.',
    }),
  ];
}
