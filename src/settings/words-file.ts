import { z } from 'zod';
import { nearest } from '../domain/nearest.js';
import { catalogue, isRow, type WordRow } from '../domain/words/catalogue.js';
import { languageIds } from '../domain/words/language.js';
import { english } from '../domain/words/languages/english.js';
import type { WordChanges, WordsInFile } from '../domain/words/wording.js';

/** Checks `words`, by the catalogue. */
export function wordsFile(): z.ZodType<WordsInFile> {
  const words = z.strictObject(shapeOf(catalogue, english.words)).partial();
  const names = new Intl.DisplayNames('en', { type: 'language' });
  // One definition in the JSON Schema, however many languages there are.
  const own = words.meta({ id: 'words' });
  const schema = words
    .extend(
      Object.fromEntries(
        languageIds.map((tag) => [tag, own.optional().describe(`Words in ${names.of(tag)}.`)]),
      ),
    )
    .partial();
  // Each word has the schema of its row, of which ChangedWords is made; the compiler does not see through the loop.
  return schema as unknown as z.ZodType<WordsInFile>;
}

/** The same, with the words of the framework's own language set apart. */
export function wordChanges(file: WordsInFile): WordChanges {
  const isTag = ([name]: readonly [string, unknown]) => languageIds.some((tag) => tag === name);
  const all = Object.entries(file);
  return {
    own: Object.fromEntries(all.filter((entry) => !isTag(entry))),
    in: Object.fromEntries(all.filter(isTag)) as WordChanges['in'],
  };
}

const groups: Readonly<Record<string, string>> = {
  products: 'What files are called.',
  stepUp: 'What a sheet of two levels says.',
  reviewForm: 'What a sheet to prepare for a conversation says.',
  scorecard: 'What a sheet for interviews says.',
  matrix: 'What a poster of a craft, or of all ladders, says.',
  personPack: 'What stands on the cover of a pack for one person.',
  index: 'What the index page says.',
  sideBySide: 'What the index page says of levels beside each other.',
  changes: 'What is said of changes.',
  facts: 'What a comparison calls the facts about a page.',
  advert: 'What adverts say to candidates.',
  educations: 'Schooling, in adverts.',
  contracts: 'Contracts, in adverts.',
  payPer: 'Pay by the hour, day, week, month and year.',
  lists: 'How lists are put together.',
} satisfies Readonly<Record<GroupName, string>>;

/** Editors show what each word is in English. */
type GroupName = {
  [Name in keyof typeof catalogue]: (typeof catalogue)[Name] extends WordRow ? never : Name;
}[keyof typeof catalogue];

function shapeOf(rows: object, words: object): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => {
      const word: unknown = Reflect.get(words, name);
      if (typeof word === 'string' && isRow(row)) return [name, schemaOfWord(row).describe(word)];
      if (typeof word !== 'object' || word === null) throw new Error(`There is no English ${name}.`);
      return isRow(row)
        ? [name, schemaOfWord(row).describe(String(Object.values(word).at(-1)))]
        : [
            name,
            z
              .strictObject(shapeOf(row, word))
              .partial()
              .describe(groups[name] ?? ''),
          ];
    }),
  );
}

function schemaOfWord(row: WordRow): z.ZodType {
  const { holds, counts } = row;
  if (!counts) return text(holds, holds);
  // A number may be said in a word: "two results" is one in Arabic.
  const form = text(holds, holds.slice(1));
  const forms = { zero: form, one: form, two: form, few: form, many: form, other: form };
  return z.union([form, z.strictObject(forms).partial()]);
}

function text(holds: readonly string[], needed: readonly string[]): z.ZodType {
  return z
    .string()
    .min(1, 'It must not be empty.')
    .superRefine((value, context) => {
      const message = faultOf(value, holds, needed);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    });
}

/** What is wrong with what a word holds in braces; undefined when nothing is. */
function faultOf(value: string, holds: readonly string[], needed: readonly string[]): string | undefined {
  const held = [...value.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  const all = holds.map((name) => `{${name}}`).join(' and ');
  const strange = held.find((name) => !holds.includes(name));
  if (strange !== undefined) {
    const near = nearest(strange, holds);
    if (near !== undefined) return `Did you mean {${near}}?`;
    return holds.length === 0 ? `Write it without {${strange}}.` : `What it may hold is ${all}.`;
  }
  if (needed.some((name) => !held.includes(name))) return `It must hold ${all}.`;
  const twice = holds.some((name) => held.indexOf(name) !== held.lastIndexOf(name));
  if (twice) return `It must hold ${all} once.`;
  const inOrder = !holds.includes('pages') || value.indexOf('{page}') < value.indexOf('{pages}');
  return inOrder ? undefined : 'Put {page} before {pages}.';
}
