import { expect, it } from 'vitest';
import { parseHtml } from '../../src/html/parse-html.js';
import { linesOf, textOf } from '../../src/slides/lines-of.js';

const show = (html: string) =>
  linesOf(parseHtml(html), 'paragraph').map(
    (line) => `${line.kind} ${line.depth} ${line.mark}|${textOf(line)}`,
  );

it.each([
  ['a paragraph', '<p>I   help\nothers &amp; me.</p>', ['paragraph 0 |I help others & me.']],
  ['a list', '<ul><li>One</li><li>Two</li></ul>', ['item 1 –|One', 'item 1 –|Two']],
  [
    'a sign of a tag in an attribute',
    '<p>I <abbr title="a > b">ab</abbr> it.</p>',
    ['paragraph 0 |I ab it.'],
  ],
  ['a numbered list', '<ol start="3"><li>One</li><li>Two</li></ol>', ['item 1 3.|One', 'item 1 4.|Two']],
  [
    'a list within a list',
    '<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>',
    ['item 1 –|One', 'item 2 –|Inner', 'item 1 –|Two'],
  ],
  [
    'a second paragraph in an item',
    '<ul><li><p>One</p><p>More</p></li></ul>',
    ['item 1 –|One', 'item 1 |More'],
  ],
  ['a heading', '<h3>Why</h3><p>Because.</p>', ['heading 0 |Why', 'paragraph 0 |Because.']],
  [
    'a table, a row a line',
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ['paragraph 0 |A · B', 'paragraph 0 |1 · 2'],
  ],
  ['an image as its words', '<p><img src="image:a.png" alt="A ladder"></p>', ['paragraph 0 |A ladder']],
  ['a line break as a space', '<p>One<br>two</p>', ['paragraph 0 |One two']],
  ['nothing of an empty paragraph', '<p> </p><p>&nbsp;</p>', ['paragraph 0 |\u00a0']],
])('reads %s', (_, html, lines) => {
  expect(show(html)).toEqual(lines);
});

it('keeps bold, italic and links as runs', () => {
  const [line] = linesOf(
    parseHtml('<p>I <strong>own <em>it</em></strong>, <a href="/x">see</a>.</p>'),
    'paragraph',
  );
  expect(line?.runs.map(({ text, weight, slant, href }) => [text, weight, slant, href])).toEqual([
    ['I ', 'regular', 'upright', undefined],
    ['own ', 'bold', 'upright', undefined],
    ['it', 'bold', 'italic', undefined],
    [', ', 'regular', 'upright', undefined],
    ['see', 'regular', 'upright', '/x'],
    ['.', 'regular', 'upright', undefined],
  ]);
});
