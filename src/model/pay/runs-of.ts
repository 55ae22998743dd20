import type { Html, HtmlElement } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, standsApart, textOf } from '../../html/text.js';
import { asHeard } from '../text/as-heard.js';

/** What one paragraph, list item or cell says, and what names it. */
export interface PlainRun {
  readonly text: string;
  /** Heads of its column and row, those of a table around its own first; empty outside of tables. */
  readonly heads: readonly string[];
}

/** Takes the HTML of a block apart into what is read in one go. */
export function runsOf(html: string): PlainRun[] {
  return linesOf(asHeard(parseHtml(html)), []);
}

function linesOf(html: Html, heads: readonly string[]): PlainRun[] {
  const runs: PlainRun[] = [];
  let line = '';
  const endLine = () => {
    const text = foldSpace(line);
    if (text !== '') runs.push({ text, heads });
    line = '';
  };
  const read = (nodes: Html) => {
    for (const node of nodes) {
      if (node.kind === 'text') line += node.text;
      if (node.kind !== 'element') continue;
      if (standsApart(node)) endLine();
      if (node.name === 'table') runs.push(...cellsOf(node, heads));
      else read(node.inside);
      if (standsApart(node)) endLine();
    }
  };
  read(html);
  endLine();
  return runs;
}

function cellsOf(table: HtmlElement, around: readonly string[]): PlainRun[] {
  const rows = within(table.inside, ['tr']).map((row) => within(row.inside, ['th', 'td']));
  const columns = rows[0]?.map(wordsOf) ?? [];
  const cells = rows.flatMap((row) => {
    const first = wordsOf(row[0]);
    return row.flatMap((cell, at) =>
      linesOf(cell.inside, at === 0 ? around : [...around, columns[at] ?? '', first]),
    );
  });
  return [...linesOf(within(table.inside, ['caption']), around), ...cells];
}

/** Elements of these names, but for those of a table within. */
function within(html: Html, names: readonly string[]): HtmlElement[] {
  return html.flatMap((node) => {
    if (node.kind !== 'element' || node.name === 'table') return [];
    return names.includes(node.name) ? node : within(node.inside, names);
  });
}

function wordsOf(cell: HtmlElement | undefined): string {
  return cell === undefined ? '' : foldSpace(textOf(cell.inside));
}
