import type { Html, HtmlElement } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { isTable, type TableToken } from '../../model/markdown/tokens.js';
import { codeBlocks } from '../../model/text/code-blocks.js';
import type { PageText } from '../../model/text/page-text.js';
import type { MaterialPage } from '../material.js';
import { cellOf } from './cell-text.js';
import type { LevelCell, LevelGrid } from './level-grid.js';

/** All tables of a page in order, of pipes and of HTML. */
export function gridsOn(page: MaterialPage): readonly LevelGrid[] {
  const { blocks, headings } = page.outline();
  const { text } = page;
  const html = tablesIn(text.mapped.text).map(({ from, to }) => ({
    from,
    to,
    rows: htmlRows(text, from, to),
  }));
  const pipes = blocks.flatMap(({ token, from, to }) =>
    isTable(token) && !html.some((table) => from < table.to && to > table.from)
      ? [{ from, to, rows: pipeRows(token, text, from) }]
      : [],
  );
  return [...html, ...pipes]
    .toSorted((a, b) => a.from - b.from)
    .map((table) => ({ ...table, heading: headings.findLast(({ from }) => from < table.from) }));
}

/** Where tables of HTML stand that stand in no other, and in no code. */
function tablesIn(text: string): { readonly from: number; readonly to: number }[] {
  const code = codeBlocks(text);
  const found: { from: number; to: number }[] = [];
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/<(\/?)table\b[^>]*>/gi)) {
    if (code.some(({ from, to }) => index >= from && index < to)) continue;
    const isEnd = tag.startsWith('</');
    if (!isEnd && depth === 0) found.push({ from: index, to: text.length });
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
    const last = found.at(-1);
    if (isEnd && depth === 0 && last !== undefined) last.to = index + tag.length;
  }
  return found;
}

function pipeRows(table: TableToken, text: PageText, start: number): LevelGrid['rows'] {
  return [table.head, ...table.rows].map((row) =>
    row.map((cell) => cellOf(text.slice(start + cell.from, start + cell.to), true)),
  );
}

interface Placed {
  readonly element: HtmlElement;
  /** Where it begins, from the start of the table. */
  readonly at: number;
}

function htmlRows(text: PageText, from: number, to: number): LevelGrid['rows'] {
  const html = parseHtml(text.mapped.text.slice(from, to));
  const rows: (LevelCell | undefined)[][] = [];
  for (const [at, cells] of rowsIn(html).entries()) {
    const row = rowAt(rows, at);
    let column = 0;
    for (const { element, at: start } of cells) {
      while (row[column] !== undefined) column += 1;
      const inside = start + element.open.length;
      const length = lengthOf(element.inside);
      const cell = cellOf(text.slice(from + inside, from + inside + length), false);
      const [wide, high] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')];
      for (let down = 0; down < high; down++) {
        const other = rowAt(rows, at + down);
        for (let across = 0; across < wide; across++) other[column + across] = cell;
      }
      column += wide;
    }
  }
  return rows.map((row) => Array.from(row));
}

/** A row of the grid; one that a cell above spans into may not be there yet. */
function rowAt(rows: (LevelCell | undefined)[][], at: number): (LevelCell | undefined)[] {
  const row = rows[at] ?? [];
  rows[at] = row;
  return row;
}

/** As many as people write; a stranger may write millions. */
const mostSpan = 50;

function spanOf({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes[name] ?? '', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), mostSpan);
}

/** The cells of each row: of `<tr>`, and of a head or body whose cells stand in no row. */
function rowsIn(html: Html): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  const walk = (nodes: Html, start: number) => {
    let at = start;
    const loose: Placed[] = [];
    for (const node of nodes) {
      if (node.kind === 'element') {
        if (node.name === 'td' || node.name === 'th') loose.push({ element: node, at });
        else walk(node.inside, at + node.open.length);
      }
      at += lengthOf([node]);
    }
    if (loose.length > 0) rows.push(loose);
  };
  walk(html, 0);
  return rows;
}

function lengthOf(nodes: Html): number {
  return nodes.reduce(
    (sum, node) =>
      sum +
      (node.kind === 'element'
        ? node.open.length + lengthOf(node.inside) + node.close.length
        : node.written.length),
    0,
  );
}
