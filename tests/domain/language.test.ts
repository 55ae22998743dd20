import { expect, test } from 'vitest';
import { languageIds, ourLanguage } from '../../src/domain/words/language.js';

test.each([
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['de-AT', 'de'],
  ['fi', undefined],
  ['', undefined],
  ['no language', undefined],
])('the words for a page in "%s" are in %s', (tag, language) => {
  expect(ourLanguage(tag)).toBe(language);
});

test('each language finds itself', () => {
  expect(languageIds.map(ourLanguage)).toEqual([...languageIds]);
});
