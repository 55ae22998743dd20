import { expect, test } from 'vitest';
import { exclusion } from '../../src/model/front/exclusion.js';

test.each<[string, string, boolean]>([
  ['drafts', 'drafts/a.md', true],
  ['drafts/', 'drafts/a.md', true],
  ['/drafts/', 'drafts/a.md', true],
  ['*.txt', 'notes.txt', true],
  ['*.txt', 'deep/notes.txt', true],
  ['*.txt', 'notes.txt.md', false],
  ['draft*', 'drafts/deep/a.md', true],
  ['draft?', 'drafts/a.md', true],
  ['a/dr*/', 'a/drafts/b.md', true],
  ['draft?', 'draft/a.md', false],
  ['**/old', 'a/old/b.md', true],
  ['a*b*c', 'axxbxxc', true],
  ['a*b*c', 'axxcxxb', false],
  ['a.c', 'abc', false],
  ['*(x)*', 'a(x)b', true],
])('exclude: %s and %s: %s', (pattern, path, excluded) => {
  expect(exclusion([pattern])(path)).toBe(excluded);
});

test('a pattern of many stars is decided in as many steps as there are pairs of characters', () => {
  const excluded = exclusion([`${'*a'.repeat(200)}*b`]);
  expect(excluded('a'.repeat(5000))).toBe(false);
  expect(excluded(`${'a'.repeat(5000)}b`)).toBe(true);
});
