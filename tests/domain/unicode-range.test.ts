import { expect, test } from 'vitest';
import { inRange, parseUnicodeRange } from '../../src/domain/unicode-range.js';

test('a unicode-range is read as CSS has it', () => {
  const range = parseUnicodeRange('U+26, u+0-7F, U+0025-00FF, U+4??');
  expect(range).toEqual([
    [0x26, 0x26],
    [0, 0x7f],
    [0x25, 0xff],
    [0x400, 0x4ff],
  ]);
  expect([0x4ff, 0x500].map((point) => inRange(range, point))).toEqual([true, false]);
  const letters = parseUnicodeRange('U+61-7A, U+1F???');
  const points = [0x60, 0x61, 0x7a, 0x7b, 0x1effe, 0x1f000, 0x1ffff, 0x20000];
  expect(points.filter((point) => inRange(letters, point))).toEqual([0x61, 0x7a, 0x1f000, 0x1ffff]);
});
