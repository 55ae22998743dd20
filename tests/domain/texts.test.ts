import { describe, expect, test } from 'vitest';
import { asMarkdown } from '../../src/domain/as-markdown.js';
import { countWords } from '../../src/domain/count-words.js';
import { cssString } from '../../src/domain/css-string.js';
import { escapeText, unescapeText } from '../../src/domain/html-text.js';
import { mediaTypeOf } from '../../src/domain/media-type.js';
import { oneOf } from '../../src/domain/nearest.js';
import { ownValue } from '../../src/domain/own-value.js';
import { printable } from '../../src/domain/printable.js';
import { switchOf } from '../../src/domain/rules.js';
import { shortened } from '../../src/domain/shortened.js';

test.each([
  ['short', undefined, 'short'],
  ['a'.repeat(60), undefined, 'a'.repeat(60)],
  ['a'.repeat(61), undefined, `${'a'.repeat(59)}…`],
  ['a'.repeat(500), undefined, `${'a'.repeat(59)}…`],
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abc…'],
  ['🪜🪜🪜🪜', 4, '🪜🪜🪜🪜'],
  ['🪜🪜🪜🪜🪜', 4, '🪜🪜🪜…'],
  ['', 4, ''],
])('%j in at most %s characters is %j', (text, most, shown) => {
  expect(shortened(text, most)).toBe(shown);
});

test('text comes back from HTML as it went', () => {
  const text = '"R&D" <b> &amp;quot; a & a < b > c';
  expect(escapeText(text)).toBe('&quot;R&amp;D&quot; &lt;b&gt; &amp;amp;quot; a &amp; a &lt; b &gt; c');
  expect(unescapeText(escapeText(text))).toBe(text);
  expect(unescapeText('it&#39;s &#39;so&#39;')).toBe("it's 'so'");
});

test.each([
  ['I help  my\nteam.', 4],
  ['– a — b • 5 %', 3],
  ['', 0],
  ['   ', 0],
  ['日本 語', 2],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('of %j one is %j', (names, shown) => {
  expect(oneOf(names)).toBe(shown);
});

test('what every object has is in no table', () => {
  const table = { a: 1, none: undefined };
  expect(
    ['a', 'none', 'constructor', 'toString', '__proto__', 'b'].map((key) => ownValue(table, key)),
  ).toEqual([1, undefined, undefined, undefined, undefined, undefined]);
});

describe('a line of a report', () => {
  test('shows what would rewrite it, and nothing else otherwise', () => {
    expect(printable('a\tb\u2028c\u061cd\u200ee\u2066f\u009bg')).toBe(
      'a\\u0009b\\u2028c\\u061cd\\u200ee\\u2066f\\u009bg',
    );
    expect(printable('Łódź – “x” 🪜 עברית')).toBe('Łódź – “x” 🪜 עברית');
  });
});

test('a rule is what the settings say, else what its row says', () => {
  expect(switchOf('dead-link', {})).toBeUndefined();
  expect(switchOf('long-statement', {})).toBe('off');
  expect(switchOf('long-statement', { 'long-statement': 'error' })).toBe('error');
  expect(switchOf('dead-link', { 'dead-link': 'off' })).toBe('off');
  expect(switchOf('dead-link', { 'unknown-area': 'off' })).toBeUndefined();
});

test('words stand in a style and in Markdown as they are, whatever they hold', () => {
  expect(cssString('Noto "Sans" \\ <b> 2\n')).toBe('"Noto \\22 Sans\\22  \\5c  \\3c b> 2\\a "');
  expect(asMarkdown('*a* _b_ [c]<d>\n`e` | {f} ~g^ \\ #h')).toBe(
    '\\*a\\* \\_b\\_ \\[c\\]\\<d\\> \\`e\\` \\| \\{f\\} \\~g\\^ \\\\ \\#h',
  );
});

test.each([
  ['a/b.PNG', 'image/png'],
  ['a.b/c.jpeg', 'image/jpeg'],
  ['logo.min.svg', 'image/svg+xml'],
  ['svg', 'image/svg+xml'],
  ['a.exe', 'application/octet-stream'],
  ['a.', 'application/octet-stream'],
])('%s is taken for %s', (path, type) => {
  expect(mediaTypeOf(path)).toBe(type);
});
