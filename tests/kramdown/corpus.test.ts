import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { differences } from './differences.js';
import { outline } from './outline.js';
import { readOurs } from './read-ours.js';
import { readSnippets } from './read-snippets.js';

const listed = new Map(
  differences.flatMap((difference) => difference.snippets.map((snippet) => [snippet, difference] as const)),
);

function kept<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./html/${name}.json`, import.meta.url), 'utf8'));
}

const families = readSnippets();

test('the corpus has at least 25 snippets of each family, and kramdown’s HTML of each', () => {
  for (const { family, snippets } of families) {
    expect(snippets.length, family).toBeGreaterThanOrEqual(25);
    expect(kept<string[]>(family), family).toHaveLength(snippets.length);
  }
  expect(kept('versions')).toMatchObject({ kramdown: '2.4.0', 'kramdown-parser-gfm': '1.1.0' });
});

test('no snippet is listed twice, and every listed one is in the corpus', () => {
  const names = families.flatMap(({ family, snippets }) => snippets.map((_, i) => `${family} ${i + 1}`));
  const all = differences.flatMap(({ snippets }) => snippets);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(families)('$family', ({ family, snippets }) => {
  const html = kept<string[]>(family);
  test.each(snippets.map((snippet, i) => ({ name: `${family} ${i + 1}`, snippet, theirs: html[i] ?? '' })))(
    '$name is read as kramdown reads it, or as the table of differences says: $snippet',
    ({ name, snippet, theirs }) => {
      const ours = readOurs(snippet);
      const difference = listed.get(name);
      if (difference === undefined) {
        expect(outline(ours.html)).toBe(outline(theirs));
        return;
      }
      expect(outline(ours.html), 'mended: take it out of the table').not.toBe(outline(theirs));
      if (difference.code !== undefined) expect(ours.codes).toContain(difference.code);
    },
  );
});
