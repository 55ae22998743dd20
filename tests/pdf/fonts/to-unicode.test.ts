import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToUnicode } from '../../../src/pdf/fonts/read-to-unicode.js';
import { writeToUnicode } from '../../../src/pdf/fonts/write-to-unicode.js';

test('a ToUnicode map is read as it was written', () => {
  const entries = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 0xffff }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 250 },
  );
  fc.assert(
    fc.property(entries, (pairs) => {
      const unicode = new Map(pairs);
      expect(new Map(readToUnicode(writeToUnicode(unicode)))).toEqual(unicode);
    }),
  );
});

test('ranges count up in their last character, or list their texts', () => {
  const cmap = `2 beginbfrange <0003> <0005> <00410061> <0010><0011>[<0066> <00660069>] endbfrange`;
  expect([...readToUnicode(cmap)]).toEqual([
    [3, 'Aa'],
    [4, 'Ab'],
    [5, 'Ac'],
    [16, 'f'],
    [17, 'fi'],
  ]);
});
