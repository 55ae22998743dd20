import { expect, test } from 'vitest';
import { breaksAtSpace } from '../../../src/pdf/content/line-ends.js';

/** A line by its text, and what the next begins with. */
const ends = (line: string, head: string) =>
  breaksAtSpace({ tail: line.slice(-2), glyphs: line.length, breakable: /[-/ ]/.test(line) }, head);

test.each([
  ['between two words', 'We plan', 'th'],
  ['behind a long word that stands alone and could not have been cut', 'Interdisciplinarity', 'an'],
  ['behind a long line of words with hyphens', 'L2-Junior-Customer-Success-Manager', 'Cu'],
])('a space is put back %s', (_, line, head) => {
  expect(ends(line, head)).toBe(true);
});

test.each([
  ['behind a hyphen', 'a well-', 'kn'],
  ['behind a slash', 'acme.example/careers/', 'le'],
  ['within a word that is longer than its line', 'Donaudampfschifffahrtsgesell', 'sc'],
  ['between characters of Japanese', '私は計画を', '立て'],
])('no space is put %s', (_, line, head) => {
  expect(ends(line, head)).toBe(false);
});
