import { expect, test } from 'vitest';
import { plainLetters } from '../../src/domain/plain-letters.js';

test('ligatures that were copied from a PDF are taken apart, and nothing else is', () => {
  const text = 'Oﬃce, proﬁt, ﬂow, ﬀ, ﬄ, ﬅ, ﬆ, é, ², ½, Å';
  expect(plainLetters(text)).toBe('Office, profit, flow, ff, ffl, st, st, é, ², ½, Å');
});
