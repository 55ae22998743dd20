import { expect, test } from 'vitest';
import { addressInWords } from '../../src/domain/address-in-words.js';
import {
  dividerLink,
  isAtOurHost,
  normalPermalink,
  pageLink,
  parsePageLink,
  reviewLink,
  stepLink,
} from '../../src/domain/links.js';

test.each([
  ['/', undefined, 'https://page.invalid/'],
  ['/dev/level1', undefined, 'https://page.invalid/dev/level1'],
  ['/dev/level1/', 'automation', 'https://page.invalid/dev/level1/#automation'],
  ['/köche/stufe 1', 'größe', 'https://page.invalid/k%C3%B6che/stufe%201#gr%C3%B6%C3%9Fe'],
  ['/a', 'b#c/d', 'https://page.invalid/a#b%23c%2Fd'],
  ['/a', '', 'https://page.invalid/a#'],
])('a link to %s at %s travels as %s and comes back', (permalink, anchor, link) => {
  expect(pageLink(permalink, anchor)).toBe(link);
  expect(parsePageLink(link)).toEqual({ permalink, anchor });
});

test.each(['https://example.com/dev', 'https://page.invalid.example/dev', 'mailto:a@page.invalid', ''])(
  '%s is no link to a page of the framework',
  (address) => {
    expect(parsePageLink(address)).toBeUndefined();
  },
);

test('percent signs that say nothing stay in a link that comes back', () => {
  expect(parsePageLink('https://page.invalid/50%#a%2')).toEqual({ permalink: '/50%', anchor: 'a%2' });
});

test.each([
  ['https://page.invalid/dev', true],
  ['http://PAGE.invalid', true],
  ['https://field.invalid/?kind=line', true],
  ['https://page.invalid.example/', false],
  ['https://example.com/page.invalid', false],
  ['page.invalid', false],
  ['', false],
])('%j is at one of our hosts: %s', (address, isOurs) => {
  expect(isAtOurHost(address)).toBe(isOurs);
});

test('what a pack leads to besides pages is told apart, and is no address of a page', () => {
  const [dev, lead] = [{ id: 'dev' }, { id: 'lead' }];
  const links = [dividerLink(dev), stepLink(dev, lead), stepLink(lead, dev), reviewLink(dev)];
  expect(new Set(links).size).toBe(4);
  for (const link of links) {
    expect(link).toMatch(/^\/\/.*dev/);
    expect(parsePageLink(pageLink(link, undefined))?.permalink).toBe(link);
  }
});

test.each([
  ['/', '/'],
  ['///', '/'],
  ['/a/b/', '/a/b'],
  ['/a/b//', '/a/b'],
  ['/a/b', '/a/b'],
  ['/a/b.html', '/a/b'],
  ['/a.html/b', '/a.html/b'],
  ['//a', '//a'],
  ['/ahtml', '/ahtml'],
])('%s names the page %s', (permalink, normal) => {
  expect(normalPermalink(permalink)).toBe(normal);
});

test.each([
  ['https://example.com/', 'example.com'],
  ['HTTP://example.com/a/', 'example.com/a'],
  ['https://example.com/https://b', 'example.com/https://b'],
  ['ftp://example.com', 'ftp://example.com'],
  ['mailto:jobs@example.com', 'jobs@example.com'],
  ['MAILTO:jobs@example.com?subject=Hello', 'jobs@example.com'],
  ['mailto:caf%C3%A9@example.com', 'café@example.com'],
  ['mailto:a%20b@example.com', 'a%20b@example.com'],
  ['mailto:a%0Ab@example.com', 'a%0Ab@example.com'],
  ['mailto:a%E2%80%AEb@example.com', 'a%E2%80%AEb@example.com'],
  ['mailto:50%@example.com', '50%@example.com'],
  ['see mailto:jobs@example.com', 'see mailto:jobs@example.com'],
])('%s reads %s', (href, words) => {
  expect(addressInWords(href)).toBe(words);
});
