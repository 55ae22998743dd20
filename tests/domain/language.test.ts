import { expect, test } from 'vitest';
import { inLanguage, languages, ourLanguage } from '../../src/domain/words/language.js';
import { titleWordsIn } from '../../src/domain/words/title-words.js';

test.each([
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['de-AT', 'de'],
  ['fr', undefined],
  ['', undefined],
])('the words for a page in "%s" are in %s', (tag, language) => {
  expect(ourLanguage(tag)).toBe(language);
});

test('a language that we have no words in gets the English ones', () => {
  expect(inLanguage({ en: 'Level', de: 'Stufe' }, 'fr-CA')).toBe('Level');
  expect(inLanguage({ en: 'Level', de: 'Stufe' }, 'de-CH')).toBe('Stufe');
});

test('every language has words of its own', () => {
  const levels = languages.map((language) => titleWordsIn(language).level);
  expect(new Set(levels).size).toBe(languages.length);
});
