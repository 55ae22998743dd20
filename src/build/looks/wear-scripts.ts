import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Advert } from '../../domain/advert.js';
import type { Framework } from '../../domain/framework.js';
import type { People } from '../../domain/person.js';
import { languageRuns, languagesOfFiles } from '../../model/language-runs.js';
import { plainTexts, textsOf } from '../../model/texts-of.js';
import type { Looks } from '../nouns/looks.js';
import { type WornText, wearTexts } from './wear-texts.js';

/** The looks of a build whose brands draw what is written, as far as fonts for it are installed. */
export async function wearScripts(
  looks: Looks,
  framework: Framework,
  adverts: readonly Advert[],
  folders: readonly string[],
  people?: People,
  answers: readonly WornText[] = [],
): Promise<Looks> {
  const texts = [...writtenIn(framework, adverts, looks, people), ...answers];
  return wearTexts(looks, texts, { language: framework.language, folders });
}

function* writtenIn(
  framework: Framework,
  adverts: readonly Advert[],
  { places }: Looks,
  people: People | undefined,
): Generator<WornText> {
  const languageOf = languagesOfFiles(framework, adverts);
  const ofBrands = [...places.values()].flatMap(({ words }) => plainTexts(words));
  for (const text of [...textsOf(framework), ...textsOfAdverts(adverts), ...ofBrands]) {
    yield* languageRuns(text, languageOf(text.place.file));
  }
  for (const { person } of people?.listed ?? []) {
    if (person === undefined) continue;
    const { name, manager, columns, language } = person;
    yield { language, text: [name, manager, ...columns.values()].join(' ') };
  }
}
