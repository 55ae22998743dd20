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
  expect(joinUnion(union, subset({ 1: glyph('a'), 2: glyph('b') }, { 1: 'a', 2: 'b' }))).toBe(0);
  expect([...union.glyphs.keys()]).toEqual([1, 2]);
  expect([...(union.readings[0]?.values() ?? [])]).toEqual(['a', 'b']);
});

test('a glyph that was only part of another gets its advance from where it is used', () => {
  const union = startUnion(subset({ 1: glyph('a', 0) }));
  expect(joinUnion(union, subset({ 1: glyph('a', 500) }))).toBe(0);
  expect(union.glyphs.get(1)?.advance).toBe(500);
});

test.each([
  ['outline', subset({ 1: glyph('x') }, { 1: 'a' })],
  ['width', subset({ 1: glyph('a', 400) }, { 1: 'a' })],
])('subsets that disagree about the %s of a glyph stay apart', (_, other) => {
  const union = startUnion(subset({ 1: glyph('a') }, { 1: 'a' }));
  expect(joinUnion(union, other)).toBeUndefined();
  expect(union.glyphs.get(1)).toEqual(glyph('a'));
});

test('subsets in which one glyph stands for several characters share their outlines', () => {
  const union = startUnion(subset({ 1: glyph('a'), 2: glyph('b') }, { 1: '\u2019', 2: 'b' }));
  expect(joinUnion(union, subset({ 1: glyph('a') }, { 1: '\u02bc' }))).toBe(1);
  expect(joinUnion(union, subset({ 3: glyph('c') }, { 3: 'c' }))).toBe(0);
  expect(joinUnion(union, subset({ 1: glyph('a') }, { 1: '\u02bc' }))).toBe(1);
  expect(union.readings.map((reading) => [...reading.values()])).toEqual([['\u2019', 'b', 'c'], ['\u02bc']]);
});

test('an accent is the same text in one character and in two', () => {
  const union = startUnion(subset({ 1: glyph('a') }, { 1: '\u00e9' }));
  expect(joinUnion(union, subset({ 1: glyph('a') }, { 1: 'e\u0301' }))).toBe(0);
});
