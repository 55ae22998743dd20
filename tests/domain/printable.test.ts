import { expect, test } from 'vitest';
import { allPrintable, asPrintableJson, withoutOrders } from '../../src/domain/printable.js';

test('what would rewrite a line of a report is an escape, wherever it stands', () => {
  const report = {
    path: 'a\n\u202Eb.md',
    places: [{ file: '\u001B[31mred', line: 1 }],
    none: undefined,
    null: null,
  };
  expect(allPrintable(report)).toEqual({
    path: 'a\\u000a\\u202eb.md',
    places: [{ file: '\\u001b[31mred', line: 1 }],
    none: undefined,
    null: null,
  });
});

test.each([
  ['::error::gone', './::error::gone'],
  ['first\n  ::stop-commands::x', 'first\n  ./::stop-commands::x'],
  ['site/::error::.md:1:1 error', 'site/::error::.md:1:1 error'],
  ['a ##[error]b ##vso[task]', 'a #\\u0023[error]b #\\u0023vso[task]'],
  ['## Heading', '## Heading'],
])('%j is no order to a build server', (text, shown) => {
  expect(withoutOrders(text)).toBe(shown);
});

test('JSON means the same, and holds no letter that turns the text of a log round', () => {
  const value = { name: 'a\u202Eb\u0085\u2028', lines: 'one\ntwo' };
  const text = asPrintableJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/[\u202e\u0085\u2028]/);
});
