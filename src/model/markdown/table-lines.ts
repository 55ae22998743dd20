import { isBlank, isEndOfBlock } from './blocks/line-kinds.js';
import { lineAt, nextLine } from './blocks/lines.js';
import { ownLine } from './blocks/own-line.js';
import { goesOn } from './blocks/paragraph.js';
import { voidTags } from './follow-tags.js';
import { endOfCode } from './spans/end-of-code.js';
import { blockElements, tagAt, type WrittenTag } from './spans/html-name.js';
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
      const cells = hasOwnPipe(text) ? splitRow(text) : undefined;
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
  if (/^(?: {4}|\t| {0,3}<!--)/.test(src)) return false;
  return goesOn(src, 0) || (/^ {0,3}<[A-Za-z]/.test(src) && tagAt(src, src.indexOf('<')) === undefined);
}

/** Whether a pipe stands outside of all elements: of those within one alone a line makes no row. */
function hasOwnPipe(line: string): boolean {
  for (let at = line.search(/[|<`]/); at >= 0 && at < line.length; ) {
    if (line[at] === '|') return true;
    const tag = line[at] === '<' ? tagAt(line, at) : undefined;
    const code = line[at] === '`' ? endOfCode(line, at) : undefined;
    at = tag === undefined ? (code ?? at + runAt(line, at)) : behindElement(line, tag);
  }
  return false;
}

/** Backticks that open nothing are passed together. */
function runAt(line: string, at: number): number {
  let end = at + 1;
  while (line[at] === '`' && line[end] === '`') end += 1;
  return end - at;
}

/** Where an element of a line ends, or its tag when it holds nothing of the line; what stays open holds the rest. */
function behindElement(line: string, { name, isClosing, closesItself, end }: WrittenTag): number {
  if (isClosing || closesItself || voidTags.test(name.toLowerCase()) || blockElements.test(name)) return end;
  const closing = new RegExp(`</${name}(?![\\w:-])`, 'gi');
  closing.lastIndex = end;
  return closing.exec(line)?.index ?? line.length;
}

function hasRoomBelow(src: string, end: number): boolean {
  const below = lineAt(src, nextLine(src, end));
  return isBlank(below) || isEndOfBlock(below) || ownLine.test(below);
}
