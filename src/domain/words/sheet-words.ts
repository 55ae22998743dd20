import { type AdvertWords, englishAdvert, germanAdvert } from './advert-words.js';
import { type InEveryLanguage, inLanguage } from './language.js';
import { titleWordsIn } from './title-words.js';

/**
 * The few words that are ours and not the author's. They are in one place so that a further language
 * is a further row.
 */
export interface Words {
  readonly level: string;
  levelOf(number: string, of: string): string;
  /** What stands around the two numbers of "Page 3 of 12". */
  readonly pageOf: { readonly before: string; readonly between: string; readonly after: string };
  version(version: string): string;
  effective(date: string): string;
  readonly draft: string;
  readonly review: string;
  readonly nextRung: string;
  topRung(craft: string): string;
  readonly readOn: string;
  /** Heads the list of addresses in large print. */
  readonly links: string;
  readonly thisPage: string;
  readonly notes: string;
  more(count: number): string;
  /** On a card whose other text did not all fit. */
  readonly moreText: string;
  readonly contents: string;
  readonly areas: string;
  readonly ladder: string;
  ladderOf(craft: string, count: number): string;
  readonly aboutCraft: string;
  continued(part: number, of: number): string;
  picture(number: number, of: number): string;
  /** A speaker's note that nobody else is to read. */
  internal(note: string): string;
  /** Heads of the tables on slides. */
  readonly area: string;
  readonly meaning: string;
  readonly role: string;
  readonly framework: string;
  approvedBy(who: string): string;
  readonly advert: AdvertWords;
}

const english: Words = {
  level: titleWordsIn('en').level,
  levelOf: (number, of) => `Level ${number} of ${of}`,
  pageOf: { before: 'Page ', between: ' of ', after: '' },
  version: (version) => `Version ${version}`,
  effective: (date) => `effective ${date}`,
  draft: 'Draft',
  review: 'In review',
  nextRung: 'Next rung',
  topRung: (craft) => `This is the top rung of the ${craft} ladder.`,
  readOn: 'Read on:',
  links: 'Where the links lead',
  thisPage: 'This page:',
  notes: 'Notes',
  more: (count) => (count === 1 ? 'more statement in the handout' : 'more statements in the handout'),
  moreText: 'The handout has more of this text.',
  contents: titleWordsIn('en').contents,
  areas: 'Areas',
  ladder: 'The ladder',
  ladderOf: (craft, count) => `The ladder of ${craft}: ${count} levels`,
  aboutCraft: 'About the craft',
  continued: (part, of) => `continued, ${part} of ${of}`,
  picture: (number, of) => (of === 1 ? 'picture' : `picture ${number} of ${of}`),
  internal: (note) => `Internal: ${note}`,
  area: 'Area',
  meaning: 'What it means',
  role: 'Title',
  framework: 'Career framework',
  approvedBy: (who) => `Approved by ${who}`,
  advert: englishAdvert,
};

const german: Words = {
  level: titleWordsIn('de').level,
  levelOf: (number, of) => `Stufe ${number} von ${of}`,
  pageOf: { before: 'Seite ', between: ' von ', after: '' },
  version: (version) => `Version ${version}`,
  effective: (date) => `gültig ab ${date}`,
  draft: 'Entwurf',
  review: 'In Prüfung',
  nextRung: 'Nächste Stufe',
  topRung: (craft) => `Dies ist die oberste Stufe der Leiter ${craft}.`,
  readOn: 'Weiterlesen:',
  links: 'Wohin die Verweise führen',
  thisPage: 'Diese Seite:',
  notes: 'Notizen',
  more: (count) => (count === 1 ? 'weitere Aussage im Handout' : 'weitere Aussagen im Handout'),
  moreText: 'Das Handout enthält mehr von diesem Text.',
  contents: titleWordsIn('de').contents,
  areas: 'Bereiche',
  ladder: 'Die Leiter',
  ladderOf: (craft, count) => `Die Leiter ${craft}: ${count} Stufen`,
  aboutCraft: 'Über dieses Berufsbild',
  continued: (part, of) => `Fortsetzung, ${part} von ${of}`,
  picture: (number, of) => (of === 1 ? 'Bild' : `Bild ${number} von ${of}`),
  internal: (note) => `Intern: ${note}`,
  area: 'Bereich',
  meaning: 'Was er bedeutet',
  role: 'Titel',
  framework: 'Karrieremodell',
  approvedBy: (who) => `Freigegeben von ${who}`,
  advert: germanAdvert,
};

const words: InEveryLanguage<Words> = { en: english, de: german };

/** Our words in a language (BCP 47); English where we have none. */
export function wordsIn(language: string): Words {
  return inLanguage(words, language);
}

/** `2026-09-01` as people of that language write it: `1 September 2026`. */
export function longDate(iso: string, language: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return longFormat(language).format(date);
}

const longFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language: making one takes as long as a hundred uses. */
function longFormat(language: string): Intl.DateTimeFormat {
  const known = longFormats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  longFormats.set(language, made);
  return made;
}
