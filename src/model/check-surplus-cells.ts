import type { Token } from 'marked';
import type { ParsedBlock, ParsedPage } from './markdown/parsed-page.js';
import { isTable, type TableToken } from './markdown/tokens.js';
import type { Problems } from './problem.js';

/** Rows with more cells than their table's head names columns: most often a pipe that was meant as text. */
export function checkSurplusCells(
  { text, blocks, footnotes }: ParsedPage,
  problems: Problems<'surplus-cell'>,
): void {
  for (const block of [...blocks, ...footnotes.values()]) {
    for (const table of tablesIn(block.tokens)) reportRows(table, startOf(table, block, text.mapped.text));
  }

  function reportRows({ head, rows }: TableToken, start: number): void {
    if (head.length === 0) return;
    for (const row of rows) {
      const surplus = row.slice(head.length).find(({ from, to }) => from < to);
      if (surplus === undefined) continue;
      problems.add('surplus-cell', text.place(start + surplus.from), {
        what: `A cell begins here that the table's head has no column for: the row has ${row.length}, the head ${head.length}.`,
        why: 'It is printed as the website shows it, behind the others.',
        fix: 'Write a pipe that is part of the text as \\|; or name the column in the head.',
      });
    }
  }
}

function tablesIn(tokens: readonly Token[]): TableToken[] {
  return tokens.flatMap((token) => {
    if (isTable(token)) return [token];
    const { tokens: own = [], items = [] } = token as { tokens?: Token[]; items?: Token[] };
    return tablesIn([...own, ...items]);
  });
}

/** A table in a list or a quote was freed of its indentation, so there its first line is looked for. */
function startOf({ raw }: TableToken, { from, to }: ParsedBlock, text: string): number {
  const [line = ''] = raw.split('\n');
  const at = text.slice(from, to).indexOf(line.trim());
  return at < 0 ? from : from + at;
}
