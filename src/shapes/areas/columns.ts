import { type CellToken, isTable, type TableToken } from '../../model/markdown/tokens.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { AreaForm } from './area-form.js';

/** A table whose columns are areas: each head names one, and each cell below it says one thing of it. */
export const columns: AreaForm = {
  id: 'columns',
  write(body, { blocks }, depth) {
    const tables = blocks.flatMap(({ token, from, to }) =>
      isTable(token) && isOfColumns(token) ? [{ token, from, to }] : [],
    );
    if (tables.length === 0) return undefined;
    const parts: TextPart[] = [];
    let done = 0;
    for (const { token, from, to } of tables) {
      const slice = (cell: CellToken) => body.slice(from + cell.from, from + cell.to);
      parts.push(body.slice(done, from));
      token.head.forEach((head, at) => {
        const place = body.place(from + head.from);
        parts.push({ text: `\n\n${'#'.repeat(depth)} `, place }, slice(head), { text: '\n\n', place });
        for (const row of token.rows) {
          const cell = row[at];
          if (cell === undefined || textOf(token, cell) === '') continue;
          const start = body.place(from + cell.from);
          parts.push({ text: '- ', place: start }, slice(cell), { text: '\n', place: start });
        }
      });
      done = to;
    }
    return joinTexts([...parts, body.slice(done)]);
  },
};

function textOf(table: TableToken, { from, to }: CellToken): string {
  return table.raw.slice(from, to).trim();
}

/** Sentences in the first column too, where a table of areas has their names; every head is a name. */
function isOfColumns(table: TableToken): boolean {
  const heads = table.head.map((cell) => textOf(table, cell));
  if (heads.length < 2 || table.rows.length === 0) return false;
  if (heads.some((head) => head === '' || wordsIn(head) > 6)) return false;
  return table.head.every((_, at) => {
    const texts = table.rows.flatMap((row) => {
      const cell = row[at];
      const text = cell === undefined ? '' : textOf(table, cell);
      return text === '' ? [] : [text];
    });
    return texts.length > 0 && texts.reduce((sum, text) => sum + wordsIn(text), 0) / texts.length >= 5;
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
