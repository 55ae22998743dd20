import { expect, test } from 'vitest';
import { plainLetters } from '../../src/domain/plain-letters.js';

test.each([
  ['proﬁt, aﬄuent, ﬅone', 'profit, affluent, stone'],
  ['Ⅳ and ⅷ', 'IV and viii'],
  ['Ĳsland, ǆ', 'IJsland, dž'],
  ['𝐁𝐨𝐥𝐝 𝟐', 'Bold 2'],
  ['ﻛﺘﺎﺏ', 'كتاب'],
  ['a\u0007b\u0000c\u009d', 'abc'],
  ['🙋\u200d♀\ufe0f\ufe0f\ufe0f Ops', '🙋\u200d♀\ufe0f Ops'],
  ['one\u2028two\u000bthree', 'one two three'],
  ['10² ™ ½ … №', '10² ™ ½ … №'],
  ['a\tb\nc', 'a\tb\nc'],
])('%j prints as %j', (written, printed) => {
  expect(plainLetters(written)).toBe(printed);
});
