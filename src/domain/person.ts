import type { LanguageTag } from './language-tag.js';
import type { LevelOfCraft } from './level-step.js';
import type { Place } from './place.js';

/** A row of the list of people, as somebody wrote it, each cell on one line. */
export interface PersonRow {
  /** Where it begins; the file as an absolute path. */
  readonly place: Place;
  readonly name: string;
  readonly craft: string;
  readonly level: string;
  readonly next: string;
  readonly manager: string;
  readonly locale: string;
  /** What tells people of one name apart; empty where the list has no such column. */
  readonly id: string;
  /** All other columns by the name of each. */
  readonly columns: ReadonlyMap<string, string>;
  /** How many cells stand beyond the last column that has a head: then each may stand under another's. */
  readonly surplus: number;
}

/** Somebody for whom a pack is made. What names them is never kept, and told to nobody but in their own files. */
export interface Person extends LevelOfCraft {
  readonly name: string;
  /** The folder of their files, unlike that of everyone else. */
  readonly folder: string;
  /** Where they want to go; undefined at the top of a ladder, or where the list says none. */
  readonly next: LevelOfCraft | undefined;
  /** Empty where the list names none. */
  readonly manager: string;
  /** Of the words about them. */
  readonly language: LanguageTag;
  readonly columns: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** A row of the list, and who it is about. */
export interface ListedPerson {
  readonly row: PersonRow;
  /** Known as soon as there is a name; empty without. */
  readonly folder: string;
  /** Undefined where something in the row is wrong. */
  readonly person: Person | undefined;
}

/** Everyone on a list, in its order. */
export interface People {
  /** Absolute path of the list. */
  readonly file: string;
  readonly listed: readonly ListedPerson[];
}

/** In the output folder: what is made for people has a folder and a manifest of its own, beside what is for everybody. */
export const peopleFolder = 'people';

/** In the output folder: what is made of somebody's answers, each form in a folder with a manifest of its own. */
export const answersFolder = 'answers';
