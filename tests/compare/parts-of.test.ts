import { describe, expect, it } from 'vitest';
import { blockParts } from '../../src/compare/parts-of.js';
import { textsOfBlock, textsOfStatement } from '../../src/compare/shown-texts.js';
import type { Block } from '../../src/domain/framework.js';

const place = { file: 'page.md', line: 1, column: 1 };
const block = (kind: Block['kind'], html: string): Block => ({
  kind,
  html,
  text: html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
  place,
});

describe('the text of a page', () => {
  it('is parted at its headings, and what stands under two of the same words is one part', () => {
    const parts = blockParts([
      block('paragraph', '<p>First.</p>'),
      block('heading', '<h2>Pay</h2>'),
      block('paragraph', '<p>Fair.</p>'),
      block('heading', '<h2>Leave</h2>'),
      block('paragraph', '<p>Long.</p>'),
      block('heading', '<h2>Pay</h2>'),
      block('paragraph', '<p>Monthly.</p>'),
    ]);
    expect(parts.map(({ name, texts }) => [name, texts])).toEqual([
      ['', ['First.']],
      ['Pay', ['Fair.', 'Monthly.']],
      ['Leave', ['Long.']],
    ]);
  });

  it.each([
    [
      'items of a list',
      '<ul><li>One &amp; two</li><li><p>Three</p><ul><li>Four</li></ul></li></ul>',
      ['One & two', 'Three', 'Four'],
    ],
    [
      'rows of a table',
      '<table><tr><th>A</th> <th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
      ['A · B', '1 · 2'],
    ],
    ['paragraphs of a quote', '<blockquote><p>One<br>line</p><p>Two</p></blockquote>', ['One line', 'Two']],
    ['code', '<pre><code>a\nb</code></pre>', ['a b']],
    ['items that hold paragraphs', '<ul>\n<li class="a">\n<p>One</p>\n</li>\n</ul>', ['One']],
    ['cells with a class', '<table><tr><td class="a">1</td>\n<td class="b">2</td></tr></table>', ['1 · 2']],
    ['lines of an address', '<p>One<br class="a">line&nbsp;two</p>', ['One line two']],
    ['bullets of its own', '<p>One • two</p>', ['One • two']],
    ['an empty item', '<ul><li></li><li>One</li></ul>', ['One']],
  ])('has a text for each of its %s', (_, html, texts) => {
    expect(textsOfBlock(block('other', html))).toEqual(texts);
  });

  it('is its words where they travelled without their form', () => {
    expect(textsOfBlock({ html: '', text: 'One two.' })).toEqual(['One two.']);
  });
});

it('the items of a list in a statement stand behind bullets', () => {
  const html = 'I tend <strong>beds</strong>:<ul><li>roses</li><li>herbs</li></ul>';
  expect(textsOfStatement({ html, text: 'I tend beds: roses herbs' })).toEqual([
    'I tend beds: • roses • herbs',
  ]);
  expect(textsOfStatement({ html: 'I <em>plan</em>.', text: 'I plan.' })).toEqual(['I plan.']);
});

it.each([
  ['<del>I plan.</del>', [], []],
  ['I <del>must</del> plan.', ['I plan.'], ['I plan.']],
  ['<ul><li><del>roses</del></li><li>herbs</li></ul>', ['• herbs'], ['herbs']],
  ['I <del>must <del>never</del> ever</del> plan.', ['I plan.'], ['I plan.']],
  ['I <s title="a > b">must</s> <em title="c > d">plan</em>.', ['I plan.'], ['I plan.']],
])('what is struck is said no more: %s', (html, statement, texts) => {
  expect(textsOfStatement({ html, text: 'all words' })).toEqual(statement);
  expect(textsOfBlock({ html, text: 'all words' })).toEqual(texts);
});

it.each([
  ['a sign in an attribute', '<p title="a > b">I plan.</p>', ['I plan.']],
  ['a line break in any form', 'I plan<br/>and<br class="x">act.', ['I plan and act.']],
  [
    'a table in a cell',
    '<table><tr><td>A</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
    ['A ·', 'b · c'],
  ],
])('is read from HTML as people write it: %s', (_, html, texts) => {
  expect(textsOfBlock({ html, text: 'all words' })).toEqual(texts);
});
