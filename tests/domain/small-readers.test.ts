import { describe, expect, test } from 'vitest';
import { addressInWords } from '../../src/domain/address-in-words.js';
import { conflictMark } from '../../src/domain/conflict-mark.js';
import { countWords } from '../../src/domain/count-words.js';
import { escapeText, unescapeText } from '../../src/domain/html-text.js';
import { isInside } from '../../src/domain/is-inside.js';
import { normalPermalink, pageLink, parsePageLink } from '../../src/domain/links.js';
import { safeName } from '../../src/domain/safe-name.js';
import { shortened } from '../../src/domain/shortened.js';
import { beginsAsPage, isHtmlFile } from '../../src/domain/source.js';
import { capital } from '../../src/domain/words/capital.js';

test.each([
  ['https://example.com/jobs/', 'example.com/jobs'],
  ['HTTP://example.com', 'example.com'],
  ['https://example.com/go?to=https://other.example/', 'example.com/go?to=https://other.example'],
  ['mailto:people@example.com?subject=Job', 'people@example.com'],
  ['MAILTO:a%2Bb@example.com', 'a+b@example.com'],
  ['mailto:a%20b@example.com', 'a%20b@example.com'],
  ['mailto:a%00@example.com', 'a%00@example.com'],
  ['mailto:a%ZZ@example.com', 'a%ZZ@example.com'],
  ['https://example.com/mailto:x', 'example.com/mailto:x'],
])('the address %s is typed as %s', (href, words) => {
  expect(addressInWords(href)).toBe(words);
});

test.each([
  ['<<<<<<< HEAD\na: 1\n', 0],
  ['a: 1\n<<<<<<< HEAD\n', 5],
  ['a: 1\r\n<<<<<<<\r\n', 6],
  ['a: 1\n<<<<<<<\n', 5],
  ['a <<<<<<< HEAD\n', undefined],
  ['<<<<<<<< HEAD\n', undefined],
  ['<<<<<<<HEAD\n', undefined],
  ['', undefined],
])('Git’s mark in %j is at %s', (text, at) => {
  expect(conflictMark(text)).toBe(at);
});

test.each([
  ['I plan the work.', 4],
  ['  one \n two  ', 2],
  ['one – two', 2],
  ['3 of 4', 3],
  ['', 0],
  ['…', 0],
])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('text survives HTML, also what looks like an entity', () => {
  for (const text of ['a < b && "c" > d', '&amp;quot;', '&lt;b&gt;', 'plain']) {
    expect(unescapeText(escapeText(text))).toBe(text);
  }
  expect(escapeText('<a href="x">&</a> <b>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt; &lt;b&gt;');
  expect(unescapeText('it&#39;s &#39;so&#39;')).toBe("it's 'so'");
});

test.each([
  ['/a/b', '/a/b', true],
  ['/a/b', '/a/b/c', true],
  ['/a/b', '/a/b/..c', true],
  ['/a/b', '/a', false],
  ['/a/b', '/a/bc', false],
  ['/a/b', '/', false],
  ['/', '/a', true],
])('in %s, the file %s is inside: %s', (folder, file, inside) => {
  expect(isInside(folder, file)).toBe(inside);
});

describe('links between pages', () => {
  test.each([
    ['/dev/level1', undefined, 'https://page.invalid/dev/level1'],
    [
      '/инженер',
      'об ласть',
      'https://page.invalid/%D0%B8%D0%BD%D0%B6%D0%B5%D0%BD%D0%B5%D1%80#%D0%BE%D0%B1%20%D0%BB%D0%B0%D1%81%D1%82%D1%8C',
    ],
    ['/dev', 'a#b', 'https://page.invalid/dev#a%23b'],
    ['/dev', '', 'https://page.invalid/dev#'],
  ])('%s and %s travel and come back', (permalink, anchor, link) => {
    expect(pageLink(permalink, anchor)).toBe(link);
    expect(parsePageLink(link)).toEqual({ permalink, anchor });
  });

  test('are told from all others', () => {
    expect(parsePageLink('https://example.com/dev')).toBeUndefined();
    expect(parsePageLink('https://page.invalid')).toBeUndefined();
    expect(parsePageLink('https://page.invalid.example/dev')).toBeUndefined();
  });

  test.each([
    ['/a/b/', '/a/b'],
    ['/a/b//', '/a/b'],
    ['/a/b.html', '/a/b'],
    ['/a.html/b', '/a.html/b'],
    ['/', '/'],
    ['', '/'],
  ])('the address %s is normally %s', (permalink, normal) => {
    expect(normalPermalink(permalink)).toBe(normal);
  });
});

test.each([
  ['Straße & Æther', 60, 'strasse-aether'],
  ['-- A -- B --', 60, 'a-b'],
  ['abc def', 4, 'abc'],
  ['Œuvre Øre Łódź Đð Þ', 60, 'oeuvre-ore-lodz-dd-th'],
  ['Cafe\u0301', 60, 'cafe'],
  ['🚀', 60, ''],
])('%s in a name of at most %d letters is %s', (text, most, name) => {
  expect(safeName(text, most)).toBe(name);
});

test('what a message quotes is cut to its length, never within a letter', () => {
  expect(shortened('a'.repeat(60))).toBe('a'.repeat(60));
  expect(shortened('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  expect(shortened('🚀'.repeat(5), 5)).toBe('🚀🚀🚀🚀🚀');
  expect(shortened('🚀'.repeat(6), 5)).toBe('🚀🚀🚀🚀…');
  expect(shortened('🚀'.repeat(6), 6)).toBe('🚀'.repeat(6));
});

test('a page in HTML is known by its name, and by the line of hyphens that it begins with', () => {
  expect(['a.html', 'a.HTM', 'a.html.md', 'html'].map(isHtmlFile)).toEqual([true, true, false, false]);
  const begins = (text: string) => beginsAsPage({ path: 'a.html', bytes: new TextEncoder().encode(text) });
  expect(begins('---\ntitle: A\n---\n')).toBe(true);
  expect(begins('\n\n---\ntitle: A\n---\n')).toBe(true);
  expect(begins('<p>---</p>')).toBe(false);
  expect(begins(`${'\n'.repeat(300)}---\n`)).toBe(false);
});

test('a line begins with a capital where the script has any', () => {
  expect(['handout', 'überblick', '概要', ''].map(capital)).toEqual(['Handout', 'Überblick', '概要', '']);
});
