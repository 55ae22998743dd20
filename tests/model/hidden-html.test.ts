import { describe, expect, test } from 'vitest';
import { areaTable, blocksOf, statementsOf, withBody } from './support.js';

const textOf = (body: string) =>
  blocksOf(withBody(`${body}\n\n${areaTable}`))
    .map(({ text }) => text)
    .join(' ');

describe('what the website hides is not printed', () => {
  test.each([
    ['the attribute', '<span hidden>hid</span>'],
    ['the attribute with a value', '<SPAN HIDDEN="until-found">hid</SPAN>'],
    ['display', '<span style="color: red; DISPLAY : None !important">hid</span>'],
    ['visibility', "<span style='visibility:hidden'>hid</span>"],
    ['with all that it holds', '<span hidden>h <b>i</b> <a href="https://a.b/">d</a></span>'],
    ['an element that is never printed', '<button hidden>hid</button>'],
    ['a link', '<a hidden href="https://a.b/">hid</a>'],
    ['a picture', '<img hidden src="https://a.b/c.png" alt="hid">'],
  ])('%s', (_, html) => {
    expect(textOf(`Seen ${html} again.`)).toBe('Seen again.');
  });

  test('a block, with the Markdown in it', () => {
    expect(
      textOf('Before.\n\n<div hidden markdown="1">\n\nHid *this*.\n\n- and this\n\n</div>\n\nAfter.'),
    ).toBe('Before. After.');
  });

  test('a part of a statement', () => {
    const model = withBody(areaTable.replace('I listen.', 'I <i hidden>hid</i>listen.'));
    expect(statementsOf(model).Research).toEqual(['I listen.']);
  });
});

test.each([
  '<span style="display: block">seen</span>',
  '<span style="display: none; display: inline">seen</span>',
  '<span style="visibility: visible">seen</span>',
  '<span title="hidden" class="hidden-thing" aria-hidden="true">seen</span>',
])('what the website shows is printed: %s', (html) => {
  expect(textOf(html)).toBe('seen');
});
