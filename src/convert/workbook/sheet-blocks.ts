import { parseHtml } from '../../html/parse-html.js';
import { inlineOf } from '../markdown/inline.js';
import type { Grid, GridCell } from './grid.js';

/** A grid as blocks of a page: what stands alone above a table as paragraphs, then the table as HTML, which can say what is merged. */
export function sheetBlocks(grid: Grid): string[] {
  const first = grid.findIndex((row) => countFilled(row) > 1);
  if (first < 0) return grid.flatMap(alone);
  return [...grid.slice(0, first).flatMap(alone), tableHtml(grid.slice(first))];
}

function countFilled(row: Grid[number]): number {
  return row.filter((cell) => cell !== undefined && cell.html !== '').length;
}

function alone(row: Grid[number]): string[] {
  return row.flatMap((cell) => {
    if (cell === undefined || cell.html === '') return [];
    const items = /^<ul>/.test(cell.html)
      ? cell.html.split(/<\/?(?:ul|li)>/).filter((item) => item !== '')
      : [];
    return items.length > 0 ? [items.map((item) => `- ${asLine(item)}`).join('\n')] : [asLine(cell.html)];
  });
}

function asLine(html: string): string {
  return inlineOf(
    parseHtml(
      html
        .replace(/<\/?ul>/g, '')
        .replace(/<li>/g, '<br>• ')
        .replaceAll('</li>', ''),
    ),
    {
      image: () => undefined,
    },
  );
}

/** Merged over rows that are no longer part of it, a cell ends with the table. */
function tableHtml(rows: Grid): string {
  const lines = rows.map((row, at) => {
    const cells = row.flatMap((cell) => (cell === undefined ? [] : [cellHtml(cell, rows.length - at)]));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n${lines.join('\n')}\n</table>`;
}

function cellHtml({ html, rowspan, colspan }: GridCell, rowsLeft: number): string {
  const down = Math.min(rowspan, rowsLeft);
  const spans = `${down > 1 ? ` rowspan="${down}"` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}`;
  return `<td${spans}>${html}</td>`;
}
