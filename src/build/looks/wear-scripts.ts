import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Advert } from '../../domain/advert.js';
import type { Craft, Framework } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { People } from '../../domain/person.js';
import { languageRuns, languagesOfFiles } from '../../model/language-runs.js';
import { type PrintedText, plainTexts, textsBeside, textsOfCraft } from '../../model/texts-of.js';
import type { Looks } from '../nouns/looks.js';
import { joinLetters, type Letters, lettersOf, type WornText, wearLetters } from './wear-letters.js';

/** The looks of a build whose brands draw what is written, as far as fonts for it are installed. */
export async function wearScripts(
  looks: Looks,
  framework: Framework,
  adverts: readonly Advert[],
  folders: readonly string[],
  people?: People,
  answers: readonly WornText[] = [],
): Promise<Looks> {
  const languageOf = languagesOfFiles(framework, adverts);
  const runs = (text: PrintedText) => languageRuns(text, languageOf(text.place.file));
  const ofBrands = [...looks.places.values()].flatMap(({ words }) => plainTexts(words));
  const parts = [
    lettersOf([...textsBeside(framework)].flatMap(runs)),
    ...framework.crafts.map((craft) => lettersOfCraft(craft, languageOf)),
    lettersOf([...textsOfAdverts(adverts), ...ofBrands].flatMap(runs)),
    lettersOf([...textsOfPeople(people), ...answers]),
  ];
  return wearLetters(looks, joinLetters(parts), { language: framework.language, folders });
}

interface OfCraft {
  /** Of each file that it was asked for. */
  readonly languages: ReadonlyMap<string, LanguageTag>;
  readonly letters: Letters;
}

/** A process that stays has the same crafts round after round, but for the one that is edited. */
const ofCrafts = new WeakMap<Craft, OfCraft>();

function lettersOfCraft(craft: Craft, languageOf: (file: string) => LanguageTag): Letters {
  const known = ofCrafts.get(craft);
  const isSame =
    known !== undefined && [...known.languages].every(([file, language]) => languageOf(file) === language);
  if (isSame) return known.letters;
  const languages = new Map<string, LanguageTag>();
  const runs = [...textsOfCraft(craft)].flatMap((text) => {
    const { file } = text.place;
    const language = languageOf(file);
    languages.set(file, language);
    return languageRuns(text, language);
  });
  const letters = lettersOf(runs);
  ofCrafts.set(craft, { languages, letters });
  return letters;
}

function textsOfPeople(people: People | undefined): WornText[] {
  return (people?.listed ?? []).flatMap(({ person }) => {
    if (person === undefined) return [];
    const { name, manager, columns, language } = person;
    return [{ language, text: [name, manager, ...columns.values()].join(' ') }];
  });
}
