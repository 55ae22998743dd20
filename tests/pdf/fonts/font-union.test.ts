import { PDFContext } from 'pdf-lib';
import { expect, test } from 'vitest';
import { joinUnion, startUnion } from '../../../src/pdf/fonts/font-union.js';
import type { Glyph } from '../../../src/pdf/fonts/read-glyphs.js';
import type { Subset } from '../../../src/pdf/fonts/read-subset.js';

function subset(glyphs: Record<number, Glyph>, unicode: Record<number, string> = {}): Subset {
  const entries = Object.entries(glyphs).map(([id, glyph]): [number, Glyph] => [Number(id), glyph]);
  return {
    key: 'Inter',
    fontName: 'Inter',
    descriptor: PDFContext.create().obj({}),
    tables: new Map(),
    unitsPerEm: 1000,
    count: 100,
    glyphs: new Map(entries),
    unicode: new Map(Object.entries(unicode).map(([code, text]) => [Number(code), text])),
  };
}

const glyph = (shape: string, advance = 500): Glyph => ({ outline: Buffer.from(shape), advance, bearing: 0 });

test('subsets that agree become one', () => {
  const union = startUnion(subset({ 1: glyph('a') }, { 1: 'a' }));
  expect(joinUnion(union, subset({ 1: glyph('a'), 2: glyph('b') }, { 1: 'a', 2: 'b' }))).toBe(true);
  expect([...union.glyphs.keys()]).toEqual([1, 2]);
  expect([...union.unicode.values()]).toEqual(['a', 'b']);
});

test('a glyph that was only part of another gets its advance from where it is used', () => {
  const union = startUnion(subset({ 1: glyph('a', 0) }));
  expect(joinUnion(union, subset({ 1: glyph('a', 500) }))).toBe(true);
  expect(union.glyphs.get(1)?.advance).toBe(500);
});

test.each([
  ['outline', subset({ 1: glyph('x') }, { 1: 'a' })],
  ['width', subset({ 1: glyph('a', 400) }, { 1: 'a' })],
  ['character', subset({ 1: glyph('a') }, { 1: 'z' })],
])('subsets that disagree about the %s of a glyph stay apart', (_, other) => {
  const union = startUnion(subset({ 1: glyph('a') }, { 1: 'a' }));
  expect(joinUnion(union, other)).toBe(false);
  expect(union.glyphs.get(1)).toEqual(glyph('a'));
});
