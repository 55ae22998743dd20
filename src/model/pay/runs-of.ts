import { asHeard } from '../text/as-heard.js';
import { plainText } from '../text/plain-text.js';

/** What one paragraph, list item or cell says, and what names it. */
export interface PlainRun {
  readonly text: string;
  /** Heads of its column and row; empty outside of tables. */
  readonly heads: readonly string[];
}

const blockTags =
  /<\/?(?:p|li|ul|ol|h\d|blockquote|dl|dt|dd|br|div|figure|figcaption|caption|details|summary)\b[^>]*>/gi;

/** Takes the HTML of a block apart into what is read in one go. */
export function runsOf(html: string): PlainRun[] {
  return asHeard(html)
    .split(/(<table\b[\s\S]*?<\/table>)/i)
    .flatMap((part) => (/^<table\b/i.test(part) ? cellsOf(part) : linesOf(part, [])));
}

function linesOf(html: string, heads: readonly string[]): PlainRun[] {
  return html
    .split(blockTags)
    .map((line) => ({ text: plainText(line), heads }))
    .filter(({ text }) => text !== '');
}

function cellsOf(table: string): PlainRun[] {
  const rows = [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/gi)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/gi)].map(([, cell = '']) => cell),
  );
  const columns = rows[0]?.map(plainText) ?? [];
  return rows.flatMap((cells) => {
    const row = plainText(cells[0] ?? '');
    return cells.flatMap((cell, at) => linesOf(cell, at === 0 ? [] : [columns[at] ?? '', row]));
  });
}
