import { PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import { numberText } from '../../src/pdf/merge/number-pages.js';

const sheetWith = (characters: string) => ({
  font: PDFRef.of(1),
  set: () => ({ glyphs: '', width: 0 }),
  has: (text: string) => [...text].every((character) => characters.includes(character)),
});

test.each([
  [
    'words that the font of the digits has',
    { before: 'Page ', between: ' sur ', after: '' },
    'Page 5 sur 12',
  ],
  ['words of another font', { before: '', between: ' / ', after: ' ページ' }, '5 / 12'],
  ['letters that join and run from the right', { before: 'صفحة ', between: ' من ', after: '' }, '5 / 12'],
  ['no total', { before: '', between: undefined, after: 'ページ' }, '5'],
])('a pack numbers its pages, with %s', (_, format, expected) => {
  expect(numberText(format, 5, 12, sheetWith('0123456789Page sur/صفحةمن'))).toBe(expected);
});

test('a font without a slash numbers without the total', () => {
  expect(numberText({ before: '', between: '/', after: '' }, 5, 12, sheetWith('0123456789'))).toBe('5');
});
