import { expect, test } from 'vitest';
import { shown, withBody } from './support.js';

const table = (text: string) =>
  `| Area | Description |\n|---|---|\n| Research | ${text} |\n| Drawing | I draw. |\n`;

test.each<[string, string]>([
  ['in a cell', table('a'.repeat(200_000))],
  ['between others', table(`I do ${'x'.repeat(3001)} well.`)],
  ['in a list', `${table('I do.')}\n- a\n- ${'a,b'.repeat(2000)}\n`],
  ['that is a fence', `${table('I do.')}\n${'`'.repeat(200_000)}\n`],
  ['in a block of code', `${table('I do.')}\n    ${'q83vEjRW'.repeat(2000)}\n`],
])('a word of thousands of letters %s is an error where it stands', (_, body) => {
  const model = withBody(body);
  expect(shown(model)).toEqual([expect.stringMatching(/^level1\.md:\d+:\d+ error word-too-long$/)]);
  expect(model.diagnostics[0]?.what.length).toBeLessThan(150);
});

test.each<[string, string]>([
  ['Japanese, which writes no spaces', '私は設計します。'.repeat(1000)],
  ['a long text', 'I do this well. '.repeat(1000)],
  ['a word with places to break', 'a\u200b'.repeat(5000)],
  ['the longest address', `https://example.com/${'a'.repeat(1900)}`],
])('%s is no word that is too long', (_, text) => {
  expect(shown(withBody(table(text)))).toEqual([]);
});
