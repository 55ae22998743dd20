import { catalogue, isRow } from '../domain/words/catalogue.js';
import { english } from '../domain/words/languages/english.js';

/** Our words by the names that `words` changes them by, in English, for the documentation. */
export function wordsAsMarkdown(): string {
  const lines = listed(catalogue, english.words, '').map(([name, text]) => `| \`${name}\` | ${text} |`);
  return ['| word | in English |', '|---|---|', ...lines].join('\n');
}

function listed(rows: object, words: object, group: string): [string, string][] {
  return Object.entries(rows).flatMap(([name, row]): [string, string][] => {
    const word: unknown = Reflect.get(words, name);
    if (typeof word === 'string') return [[`${group}${name}`, word]];
    if (typeof word !== 'object' || word === null) return [];
    return isRow(row)
      ? [
          [
            `${group}${name}`,
            Object.entries(word)
              .map(([form, text]) => `${form}: ${text}`)
              .join('; '),
          ],
        ]
      : listed(row, word, `${group}${name}.`);
  });
}
