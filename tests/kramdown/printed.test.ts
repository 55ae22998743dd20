import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Audience } from '../../src/domain/audience.js';
import { readOurs } from './read-ours.js';
import { readSnippets } from './read-snippets.js';

// The corpus is compared with kramdown by what both say on paper. Here stands what is ours alone, to the byte: HTML, words,
// places and reports of each snippet, in printed/. Where a change is meant: npx vitest run tests/kramdown/printed.test.ts -u

const own = readFileSync(new URL('./own-snippets.md', import.meta.url), 'utf8')
  .replace(/\n$/, '')
  .split('\n§\n');

test.each<[string, readonly string[], Audience]>([
  ...readSnippets().map(
    ({ family, snippets }) => [family, snippets, 'everyone'] as [string, string[], Audience],
  ),
  ['own', own, 'everyone'],
  ['own for candidates', own, 'candidate'],
])('%s: HTML, words, places and reports are the ones that are kept', async (name, snippets, audience) => {
  const all = snippets.map((snippet) => `${snippet}\n\n${printed(snippet, audience)}\n`).join('§\n');
  await expect(all).toMatchFileSnapshot(`./printed/${name.replaceAll(' ', '-')}.txt`);
});

/** A line for each block, each cell of a table and each report. */
function printed(snippet: string, audience: Audience): string {
  const { items, found } = readOurs(snippet, audience);
  return [
    ...items.flatMap(({ block, table, heading, isNotes, statements }) => [
      inShort({ ...block, heading, isNotes }),
      ...(block.kind === 'list' ? statements().map((one) => `  - ${inShort(one)}`) : []),
      ...[...(table === undefined ? [] : [table.head, ...table.rows])].flatMap((row, at) =>
        row.map(({ whole, statements: split, anchor, ...cell }) => {
          const parts = split();
          const apart = parts.length === 1 && parts[0]?.html === whole().html ? undefined : parts;
          return `  ${at === 0 ? 'head' : at} ${inShort({ ...cell, whole: whole(), apart, anchor: anchor() })}`;
        }),
      ),
    ]),
    ...found.map(
      ({ place, code, what, why, fix }) => `${inShort(place)} ${code}: ${[what, why, fix].join(' ')}`,
    ),
  ].join('\n');
}

/** As JSON, places as line and column; what is false is left out. */
function inShort(value: unknown): string {
  return JSON.stringify(value, (_, one) => (isPlace(one) ? `${one.line}:${one.column}` : one || undefined));
}

function isPlace(value: unknown): value is { line: number; column: number } {
  return typeof value === 'object' && value !== null && 'line' in value && 'column' in value;
}
