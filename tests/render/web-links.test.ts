import { expect, test } from 'vitest';
import { pageLink } from '../../src/domain/links.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { writeHtml } from '../../src/html/write-html.js';
import { webLinks } from '../../src/render/web-links.js';

const html = `<a class="x" href="${pageLink('/dev/größe', 'a b')}">Dev</a> <a href="#own">own</a> <a href="https://a.example">a</a>`;

test('a link to a page leads to the website; other links stay', () => {
  expect(writeHtml(webLinks(parseHtml(html), 'https://b.example/base/'))).toBe(
    '<a class="x" href="https://b.example/base/dev/gr%C3%B6%C3%9Fe#a%20b">Dev</a> <a href="#own">own</a> <a href="https://a.example">a</a>',
  );
});

test('without a website a link to a page keeps its words alone', () => {
  expect(writeHtml(webLinks(parseHtml(html), undefined))).toBe(
    '<a class="x">Dev</a> <a href="#own">own</a> <a href="https://a.example">a</a>',
  );
});
