import { type Catalogue, catalogue, isRow, type WordRow } from './catalogue.js';
import { fillWord } from './fill-word.js';
import { ourLanguage, partsOf } from './language.js';
import type { ChangedWord, ChangedWords, NumberMarks } from './language-file.js';
import { languages } from './languages/index.js';
import type { Wording } from './wording.js';

/** What fills the braces of a word, in the order of the catalogue. */
type Values<Holds extends readonly string[]> = { readonly [At in keyof Holds]: string | number };

type Said<Row> = Row extends { holds: readonly [] }
  ? string
  : Row extends { holds: infer Holds extends readonly string[] }
    ? (...values: Values<Holds>) => string
    : never;

/** Our words in one language, ready to be said: `words.levelOf(3, 6)`. */
export type Words = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends WordRow
    ? Said<Catalogue[Name]>
    : { readonly [Inner in keyof Catalogue[Name]]: Said<Catalogue[Name][Inner]> };
} & {
  /** BCP 47: what they are in, with its region where the page has one. */
  readonly language: string;
  readonly monthNames: readonly string[];
  /** How a date says the first day of a month. */
  readonly firstDay: string;
  readonly numbers: NumberMarks;
};

/** Gives our words for a language (BCP 47). */
export type WordsOf = (tag: string) => Words;

/**
 * Our words for a page in a language (BCP 47), as a brand and a framework want them. Where we have none in it they are in
 * the framework's language, else in the brand's, else in English.
 */
export function wordsIn(tag: string, wording: Wording): Words {
  const known = made.get(wording) ?? new Map<string, Words>();
  const words = known.get(tag) ?? makeWords(tag, wording);
  made.set(wording, known.set(tag, words));
  return words;
}

/** Every word that `wordsIn` may say, in one text: which characters they are made of. */
export function everyWord(tag: string, wording: Wording): string {
  const { file, variants, layers } = saidIn(tag, wording);
  return [...layers, file.months, ...variants.map(({ months = '' }) => months)].flatMap(stringsIn).join(' ');
}

function stringsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(stringsIn) : [];
}

/** Made once for each language: they are asked for many times on each page. */
const made = new WeakMap<Wording, Map<string, Words>>();

function makeWords(tag: string, wording: Wording): Words {
  const { chosen, language, file, variants, layers } = saidIn(tag, wording);
  const months = variants.find((variant) => variant.months !== undefined)?.months ?? file.months;
  return {
    ...sayAll(layers, language),
    language: chosen,
    monthNames: months.split(' '),
    firstDay: variants.find(({ firstDay }) => firstDay !== undefined)?.firstDay ?? file.firstDay ?? '1',
    numbers: variants.find(({ numbers }) => numbers !== undefined)?.numbers ?? file.numbers,
  };
}

/** What a page in a language is told in, and from which layers; the last counts. */
function saidIn(tag: string, { otherwise, language: own, changes }: Wording) {
  const chosen = [tag, ...otherwise].find((each) => ourLanguage(each) !== undefined) ?? 'en';
  const language = ourLanguage(chosen) ?? 'en';
  const { region, script } = partsOf(chosen);
  const file = languages[language];
  const variants = (file.variants ?? []).filter(({ of }) => of.includes(region) || of.includes(script));
  const isOwn = [tag, chosen].some((each) => partsOf(each).language === partsOf(own).language);
  const layers: readonly ChangedWords[] = [
    file.words,
    ...variants.map(({ words = {} }) => words),
    ...changes.flatMap((each) => [isOwn ? each.own : {}, each.in[language] ?? {}]),
  ];
  return { chosen, language, file, variants, layers };
}

/** Each word of the catalogue as the last layer says that has it. */
function sayAll(layers: readonly ChangedWords[], language: string): Words {
  const sayIn = (rows: object, from: readonly unknown[]): object =>
    Object.fromEntries(
      Object.entries(rows).map(([name, row]) => {
        const found = from.flatMap((layer) => wordNamed(layer, name) ?? []);
        return [name, isRow(row) ? say(row, found.at(-1) as ChangedWord, language) : sayIn(row, found)];
      }),
    );
  // Each word has the type of its row, of which Words is made; the compiler does not see through the loop.
  return sayIn(catalogue, layers) as Words;
}

function say(row: WordRow, word: ChangedWord, language: string) {
  if (row.holds.length === 0) return word;
  return (...values: readonly (string | number)[]) => fillWord(word, row, values, language);
}

function wordNamed(layer: unknown, name: string): unknown {
  return typeof layer === 'object' && layer !== null && Object.hasOwn(layer, name)
    ? Reflect.get(layer, name)
    : undefined;
}
