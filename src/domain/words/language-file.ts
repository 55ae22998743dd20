import type { Catalogue, WordRow } from './catalogue.js';

/** The kinds of number that languages tell apart, of CLDR's plural rules for counting. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** As it is written: a word that counts has each form that the language needs. */
type Written<Row, Form extends PluralForm> = Row extends { counts: true }
  ? Readonly<Record<Form, string>>
  : string;

/** Every word of the catalogue in one language. */
export type WrittenWords<Form extends PluralForm> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends WordRow
    ? Written<Catalogue[Name], Form>
    : { readonly [Inner in keyof Catalogue[Name]]: Written<Catalogue[Name][Inner], Form> };
};

/** What a region, a brand or a framework says otherwise. */
export type ChangedWords = {
  readonly [Name in keyof Catalogue]?: Catalogue[Name] extends WordRow
    ? ChangedWord
    : { readonly [Inner in keyof Catalogue[Name]]?: ChangedWord };
};

/** Of a word that counts one form may stand for all. */
export type ChangedWord = string | Readonly<Partial<Record<PluralForm, string>>>;

/** How numbers are written. What they say is ours, since the tables of Node differ from one version to the next. */
export interface NumberMarks {
  readonly decimal: string;
  /** Between groups of three digits, from five digits on where `fromFive`, else from four. */
  readonly group: string;
  readonly fromFive?: true;
  /** `{amount}` and `{currency}`. */
  readonly money: string;
}

type Three = `${string} ${string} ${string}`;

/** Twelve words, from January on, as they stand in a date. */
export type MonthNames = `${Three} ${Three} ${Three} ${Three}`;

/** All that we know of a language. */
export interface LanguageFile<Form extends PluralForm> extends AnyLanguage {
  readonly words: WrittenWords<Form>;
}

/** The same without what its words are like. */
export interface AnyLanguage {
  readonly words: ChangedWords;
  readonly months: MonthNames;
  /** How a date says the first day of a month, where not as 1. */
  readonly firstDay?: string;
  readonly numbers: NumberMarks;
  /** Stands in a text whose author says "I", "my", "me" or "mine". */
  readonly ofMyself: RegExp;
  /** Where the language is written otherwise: by region (`AT`) or script (`Hant`). */
  readonly variants?: readonly Variant[];
}

export interface Variant {
  readonly of: readonly string[];
  readonly words?: ChangedWords;
  readonly months?: MonthNames;
  readonly firstDay?: string;
  readonly numbers?: NumberMarks;
}
