import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Advert } from '../../domain/advert.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Source } from '../../domain/source.js';
import { checkGlyphs } from '../../model/check-glyphs.js';
import { languagesOfFiles } from '../../model/language-runs.js';
import { textsOf } from '../../model/texts-of.js';
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
  const worn = [...(brands?.values() ?? [])].map(({ fonts }) => fonts);
  const [first] = worn;
  if (first === undefined) return [];
  const inLanguage = new Map<LanguageTag, readonly ((codePoint: number) => boolean)[]>();
  const covering = (language: LanguageTag) => {
    const known = inLanguage.get(language);
    if (known !== undefined) return known;
    const made = worn.map((fonts) => drawsIn(fonts, language));
    inLanguage.set(language, made);
    return made;
  };
  return checkGlyphs([...textsOf(framework), ...textsOfAdverts(adverts)], {
    pages,
    languageOf: languagesOfFiles(framework, adverts),
    fonts: {
      covers: (codePoint, language) => covering(language).every((covers) => covers(codePoint)),
      packagesFor: missingPackages(first, fontFolders),
    },
  });
}
