import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Advert } from '../../domain/advert.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Source } from '../../domain/source.js';
import { everyWord } from '../../domain/words/words-in.js';
import { checkGlyphs } from '../../model/check-glyphs.js';
import { languagesOfFiles } from '../../model/language-runs.js';
import { type PrintedText, textsOf } from '../../model/texts-of.js';
import { drawsIn } from '../../settings/scripts/draws-in.js';
import { missingPackages } from '../../settings/scripts/missing-packages.js';
import type { Looks } from '../nouns/looks.js';

/** Characters that some brand of this build cannot draw. */
export function checkFonts(
  framework: Framework,
  pages: readonly Source[],
  { brands }: Looks,
  adverts: readonly Advert[],
  fontFolders: readonly string[],
): Diagnostic[] {
  const worn = [...(brands?.values() ?? [])];
  const [first] = worn;
  if (first === undefined) return [];
  const inLanguage = new Map<LanguageTag, readonly ((codePoint: number) => boolean)[]>();
  const covering = (language: LanguageTag) => {
    const known = inLanguage.get(language);
    if (known !== undefined) return known;
    const made = worn.map(({ fonts }) => drawsIn(fonts, language));
    inLanguage.set(language, made);
    return made;
  };
  const languageOf = languagesOfFiles(framework, adverts);
  const fonts = {
    covers: (codePoint: number, language: LanguageTag) =>
      covering(language).every((covers) => covers(codePoint)),
    packagesFor: missingPackages(first.fonts, fontFolders),
  };
  const found = checkGlyphs(textsIn(framework, adverts), { pages, languageOf, fonts });
  // Our own words stand on every page, though its author may have written none in the letters of its language.
  const reported = new Set(found.map(({ place }) => place.file));
  const words = new Map<LanguageTag, string>();
  const wordsOf = (language: LanguageTag) => {
    const known = words.get(language);
    if (known !== undefined) return known;
    const made = lettersOf(everyWord(language, first.wording));
    words.set(language, made);
    return made;
  };
  const ours = pagesOf(framework)
    .filter(({ file }) => !reported.has(file))
    .map(({ place, language }) => ({ html: '', text: wordsOf(language), place }));
  return [...found, ...checkGlyphs(ours, { pages: [], languageOf, fonts })];
}

/** One after the other: in a framework at rest, all of them together would be all that it says. */
function* textsIn(framework: Framework, adverts: readonly Advert[]): Generator<PrintedText> {
  yield* textsOf(framework);
  yield* textsOfAdverts(adverts);
}

function pagesOf({ root, pages, crafts }: Framework) {
  const inCrafts = crafts.flatMap((craft) => [craft, ...craft.levels]);
  return [...(root === undefined ? [] : [root]), ...pages, ...inCrafts];
}

/** Each once. */
function lettersOf(text: string): string {
  return [...new Set(text.replace(/\P{L}/gu, ''))].join('');
}
