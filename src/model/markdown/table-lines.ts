import { isBlank, isEndOfBlock } from './blocks/line-kinds.js';
import { lineAt, nextLine } from './blocks/lines.js';
import { ownLine } from './blocks/own-line.js';
import { goesOn } from './blocks/paragraph.js';
import { type CellSpan, isDelimiterRow, isFootRow, splitRow } from './table-rows.js';

/** A line of a table: where it starts, and the part that it stands in, of which bodies are numbered. */
export interface TableLine {
  readonly start: number;
  readonly text: string;
  readonly cells: readonly CellSpan[];
  readonly part: 'head' | 'foot' | number;
}

/** A table as it is written. */
export interface WrittenTable {
  readonly rows: readonly TableLine[];
  /** The line that says how columns are aligned. */
  readonly delimiter: string;
  readonly length: number;
  /** True when text stands right below. */
  readonly isCrowded: boolean;
}

/** Characters of lines without text that a table may begin with. */
const mostRules = 1000;

/**
 * The table that begins a text: lines with pipes. Those above a line of dashes are its head, a further such line begins
 * another body, and what stands below a line of equals signs is its foot. Undefined when it has no row but its head.
 */
export function tableLines(src: string): WrittenTable | undefined {
  const rows: TableLine[] = [];
  let part: TableLine['part'] = 0;
  let delimiter = '';
  let end = 0;
  for (let start = 0; start < src.length; start = nextLine(src, start)) {
    const text = lineAt(src, start);
    if (!text.includes('|') || (start === 0 && !isTextLine(src))) break;
    const isDelimiter = isDelimiterRow(text);
    // Lines of dashes alone are asked for a table each, so none looks far.
    if (rows.length === 0 && start > mostRules) return undefined;
    if (isDelimiter && delimiter === '') {
      if (rows.length > 0) delimiter = text;
      for (const [i, row] of rows.entries()) rows[i] = { ...row, part: 'head' };
    } else if (isDelimiter && typeof part === 'number') part += rows.at(-1)?.part === part ? 1 : 0;
    else if (isFootRow(text)) part = 'foot';
    else if (!isDelimiter) {
      const cells = splitRow(text);
      if (cells === undefined) break;
      rows.push({ start, text, cells, part });
    }
    end = start + text.length;
  }
  if (!rows.some((row) => typeof row.part === 'number')) return undefined;
  return { rows, delimiter, length: end, isCrowded: !hasRoomBelow(src, end) };
}

/** A line that begins nothing else, such as a quote with a pipe in it. */
function isTextLine(src: string): boolean {
  return !/^(?: {4}|\t| {0,3}<!--)/.test(src) && goesOn(src, 0);
}

function hasRoomBelow(src: string, end: number): boolean {
  const below = lineAt(src, nextLine(src, end));
  return isBlank(below) || isEndOfBlock(below) || ownLine.test(below);
}
