import { parseHtml } from '../../html/parse-html.js';
import { inlineOf } from '../markdown/inline.js';
import type { Grid, GridCell } from './grid.js';

/**
 * A grid as CSV, its cells as lines of Markdown. What is merged over columns, or over rows of what stands right of the names,
 * holds for each of them and is written in each; a name that is merged over rows stands in the first.
 */
export function sheetAsCsv(grid: Grid): string {
  const lines = spread(grid).map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','));
  return `${lines.join('\n')}\n`;
}

function spread(grid: Grid): string[][] {
  const names = nameColumns(grid);
  const written = grid.map((row) => row.map(() => ''));
  for (const [at, row] of grid.entries()) {
    const isTitle = row.filter((cell) => cell !== undefined && cell.html !== '').length === 1;
    for (const [column, cell] of row.entries()) {
      if (cell === undefined || cell.html === '') continue;
      const text = markdownOf(cell);
      const down = column < names || isTitle ? 1 : cell.rowspan;
      const across = isTitle ? 1 : cell.colspan;
      for (let y = at; y < at + down; y += 1) {
        const line = written[y];
        for (let x = column; line !== undefined && x < Math.min(column + across, line.length); x += 1)
          line[x] = text;
      }
    }
  }
  return written;
}

/** How many columns stand left of the first that no cell is merged into over rows, or are merged so themselves. */
function nameColumns(grid: Grid): number {
  const width = grid[0]?.length ?? 0;
  let names = 1;
  while (names < width && grid.some((row) => (row[names - 1]?.rowspan ?? 1) > 1)) names += 1;
  return names;
}

function markdownOf({ html }: GridCell): string {
  const lines = html
    .replace(/<\/?ul>/g, '')
    .replace(/<li>/g, '<br>• ')
    .replaceAll('</li>', '');
  return inlineOf(parseHtml(lines), { image: () => undefined }).replace(/(?:<br>)+/g, '\n');
}
