import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Advert } from '../../domain/advert.js';
import type { Framework } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { everyWord } from '../../domain/words/words-in.js';
import { languageRuns, languagesOfFiles } from '../../model/language-runs.js';
import { plainTexts, textsOf } from '../../model/texts-of.js';
import { withScripts } from '../../settings/scripts/with-scripts.js';
import type { Looks } from '../nouns/looks.js';

/** The looks of a build whose brands draw what is written, as far as fonts for it are installed. */
export async function wearScripts(
  looks: Looks,
  framework: Framework,
  adverts: readonly Advert[],
  folders: readonly string[],
): Promise<Looks> {
  if (looks.brands === undefined) return looks;
  const languageOf = languagesOfFiles(framework, adverts);
  const written = new Map<LanguageTag, Set<number>>();
  const ofBrands = [...looks.places.values()].flatMap(({ words }) => plainTexts(words));
  for (const text of [...textsOf(framework), ...textsOfAdverts(adverts), ...ofBrands]) {
    for (const { language, text: run } of languageRuns(text, languageOf(text.place.file))) {
      add(written, language, run);
    }
  }
  const { language } = framework;
  const worn = [...looks.brands].map(async ([id, brand]) => {
    const all = new Map([...written].map(([tag, points]) => [tag, new Set(points)]));
    for (const tag of [language, ...written.keys()]) add(all, tag, everyWord(tag, brand.wording));
    return [id, await withScripts(brand, all, { folders, language })] as const;
  });
  return { ...looks, brands: new Map(await Promise.all(worn)) };
}

/** Notes the characters beyond ASCII of a text in a language. */
function add(written: Map<LanguageTag, Set<number>>, language: LanguageTag, text: string): void {
  const points = written.get(language) ?? new Set();
  written.set(language, points);
  for (const character of text.normalize('NFC')) {
    if (character > '\u007f') points.add(character.codePointAt(0) ?? 0);
  }
}
