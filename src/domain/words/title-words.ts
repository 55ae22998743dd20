import { type InEveryLanguage, inLanguage } from './language.js';

/** Our own words in titles, bookmarks and subjects, which viewers and searches show instead of a page. */
export interface TitleWords {
  readonly level: string;
  readonly cover: string;
  readonly contents: string;
  /** After a colon: `DevOps Engineer: overview`. */
  readonly handout: string;
  readonly card: string;
  readonly cards: string;
  readonly overview: string;
  readonly slides: string;
  readonly advert: string;
  readonly offlinePack: string;
  /** Status and version, which a viewer's window and a search show as well. */
  readonly draft: string;
  readonly review: string;
  readonly approved: string;
  version(version: string): string;
  effective(date: string): string;
  /** Subjects. */
  areasAndLevels(levels: number): string;
  allCrafts(crafts: number): string;
  readonly levelsOnOnePage: string;
  overviewOf(levels: number): string;
  forCandidates(craft: string, level: string): string;
  readonly everyFile: string;
  readonly everyLevel: string;
}

const english: TitleWords = {
  level: 'Level',
  cover: 'Cover',
  contents: 'Contents',
  handout: 'handout',
  card: 'card',
  cards: 'all level cards',
  overview: 'overview',
  slides: 'slides',
  advert: 'job advert',
  offlinePack: 'offline pack',
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
  version: (version) => `Version ${version}`,
  effective: (date) => `Effective ${date}`,
  areasAndLevels: (levels) =>
    levels === 1 ? "The craft's areas and its level." : `The craft's areas and all ${levels} levels.`,
  allCrafts: (crafts) =>
    crafts === 1
      ? 'The craft with its areas and levels.'
      : `All ${crafts} crafts with their areas and levels.`,
  levelsOnOnePage: 'Every level of the craft on one page each.',
  overviewOf: (levels) =>
    `What the craft is for, its areas and its ladder of ${levels} ${levels === 1 ? 'level' : 'levels'}.`,
  forCandidates: (craft, level) => `${craft}, level ${level}, for candidates.`,
  everyFile: 'Every file, with an index page.',
  everyLevel: 'Every level, to browse and search.',
};

const german: TitleWords = {
  level: 'Stufe',
  cover: 'Titelseite',
  contents: 'Inhalt',
  handout: 'Handout',
  card: 'Karte',
  cards: 'alle Stufenkarten',
  overview: 'Überblick',
  slides: 'Folien',
  advert: 'Stellenanzeige',
  offlinePack: 'Offline-Paket',
  draft: 'Entwurf',
  review: 'In Prüfung',
  approved: 'Freigegeben',
  version: (version) => `Version ${version}`,
  effective: (date) => `Gültig ab ${date}`,
  areasAndLevels: (levels) =>
    levels === 1
      ? 'Die Bereiche des Berufsbilds und seine Stufe.'
      : `Die Bereiche des Berufsbilds und alle ${levels} Stufen.`,
  allCrafts: (crafts) =>
    crafts === 1
      ? 'Das Berufsbild mit seinen Bereichen und Stufen.'
      : `Alle ${crafts} Berufsbilder mit ihren Bereichen und Stufen.`,
  levelsOnOnePage: 'Jede Stufe des Berufsbilds auf je einer Seite.',
  overviewOf: (levels) =>
    `Wozu das Berufsbild da ist, seine Bereiche und seine Leiter mit ${levels} ${levels === 1 ? 'Stufe' : 'Stufen'}.`,
  forCandidates: (craft, level) => `${craft}, Stufe ${level}, für Bewerberinnen und Bewerber.`,
  everyFile: 'Alle Dateien, mit einer Übersichtsseite.',
  everyLevel: 'Alle Stufen, zum Blättern und Suchen.',
};

const words: InEveryLanguage<TitleWords> = { en: english, de: german };

/** Our words for titles in a language (BCP 47); English where we have none. */
export function titleWordsIn(language: string): TitleWords {
  return inLanguage(words, language);
}
