import { expect, test } from 'vitest';
import { areaTable, levelOf, modelOf, shown, withBody } from './support.js';

/** Twice as slow for twice the size is some milliseconds; as slow as its square would be minutes. */
const timeout = 60_000;

const each = (count: number, make: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => make(number)).join('');

test.each<[string, string]>([
  ['quotes in quotes', `${'> '.repeat(5000)}a`],
  ['lists in lists, in one line', `${'- '.repeat(5000)}a`],
  ['lists in lists, by their indentation', each(200, (depth) => `${'  '.repeat(depth)}- a\n`)],
  ['links whose title never ends', '[a](b "'.repeat(10_000)],
  ['pictures that never end', '![a]('.repeat(20_000)],
  ['brackets in brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['struck text that never ends', '~~a '.repeat(30_000)],
  ['emphasis that never ends', '*a **b '.repeat(20_000)],
])('%s by the thousand are one error at their line', { timeout }, (_, text) => {
  const model = withBody(`Before.\n\n${text}\n\n${areaTable}`);
  expect(shown(model).filter((line) => line.includes('tangled'))).toEqual([
    expect.stringMatching(/^level1\.md:\d+:\d+ error page-too-tangled$/),
  ]);
});

test('a page that is too tangled loses no other page', () => {
  const model = modelOf({
    'index.md': '---\ntitle: Designer Craft\npermalink: /designer\n---\n# Designer Craft\n',
    'level1.md': '---\ntitle: Level 1\nparent: Designer Craft\n---\n# Level 1\n\nI draw.\n',
    'level2.md': `---\ntitle: Level 2\nparent: Designer Craft\n---\n# Level 2\n\n${'> '.repeat(5000)}a\n`,
  });
  expect(levelOf(model).title).not.toBe('');
  expect(shown(model)).toContain('level2.md:7:1 error page-too-tangled');
});

test.each<[string, string]>([
  [
    '20,000 rows',
    `| Area | Description |\n|---|---|\n${'| Research | I do. |\n'.repeat(20_000)}| Drawing | I do. |\n`,
  ],
  [
    '6,000 notes',
    `${each(6000, (number) => `a[^${number}] `)}\n\n${each(6000, (number) => `[^${number}]: b\n`)}\n${areaTable}`,
  ],
  [
    '6,000 abbreviations',
    `${each(6000, (number) => `A${number} `)}\n\n${each(6000, (number) => `*[A${number}]: b\n`)}\n${areaTable}`,
  ],
  [
    '6,000 addresses with names',
    `${each(6000, (number) => `[a${number}] `)}\n\n${each(6000, (number) => `[a${number}]: https://example.com/\n`)}\n${areaTable}`,
  ],
  ['10,000 headings in two lines', `${'a\n---\n'.repeat(10_000)}\n${areaTable}`],
  ['10,000 lines of dashes and pipes', `${'|-|\n'.repeat(10_000)}\n${areaTable}`],
  ['a tag with a name of 200,000 letters', `<x${'-a'.repeat(100_000)}>\n\n${areaTable}`],
  ['a heading with 200,000 spaces', `## a${' '.repeat(200_000)}b\n\n${areaTable}`],
  [
    'a cell of 5,000 statements',
    `| Area | Description |\n|---|---|\n| Research | ${'I do.<br>'.repeat(5000)} |\n| Drawing | I draw. |\n`,
  ],
])('a page of %s is read', { timeout }, (_, body) => {
  const errors = shown(withBody(body)).filter((line) => / error /.test(line));
  expect(errors).toEqual([]);
});
