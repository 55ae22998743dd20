import { endOfCode } from './spans/end-of-code.js';
import { endOfRaw } from './spans/end-of-element.js';

/** Where the content of one cell stands in its row's text, white space trimmed. */
export interface CellSpan {
  readonly from: number;
  readonly to: number;
}

/** Splits a line of a table at its pipes: a pipe after a backslash or inside code is text. Undefined when none is left. */
export function splitRow(line: string): CellSpan[] | undefined {
  const pipes = pipePositions(line);
  if (pipes.length === 0) return undefined;
  const edges = [-1, ...pipes, line.length];
  const cells: CellSpan[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    cells.push(trimSpan(line, (edges[i] ?? 0) + 1, edges[i + 1] ?? line.length));
  }
  if (isBlank(line.slice(0, pipes[0]))) cells.shift();
  if (cells.length > 0 && isBlank(line.slice((pipes.at(-1) ?? 0) + 1))) cells.pop();
  return cells;
}

/** `|:--|--:|`, also with `+` where lines cross; it needs a pipe, else it underlines a heading. */
export function isDelimiterRow(line: string): boolean {
  return line.includes('|') && /^[ \t]*[|:-][ \t|:+-]*$/.test(line) && line.includes('-');
}

/** `|===|===|`: what stands below is the table's foot. */
export function isFootRow(line: string): boolean {
  return line.includes('|') && /^[ \t]*[|=][ \t|:+=]*$/.test(line) && line.includes('=');
}

export type Align = 'left' | 'right' | 'center' | undefined;

export function alignments(line: string): Align[] {
  return (splitRow(line.replace(/\+/g, '|')) ?? []).map((cell) => {
    const left = line[cell.from] === ':';
    const right = line[cell.to - 1] === ':';
    return left && right ? 'center' : right ? 'right' : left ? 'left' : undefined;
  });
}

/** A cell's Markdown as it is read: a backslash that protects a pipe goes first, except in code. */
export function cellText(written: string): string {
  if (!written.includes('\\|')) return written;
  return pieces(written)
    .map((piece) => (piece === '\\|' ? '|' : piece))
    .join('');
}

/** An offset into a cell's text, as an offset into what is written. */
export function writtenOffset(written: string, offset: number): number {
  if (!written.includes('\\|')) return offset;
  let [at, seen] = [0, 0];
  for (const piece of pieces(written)) {
    const length = piece === '\\|' ? 1 : piece.length;
    if (seen + length > offset) return at + (piece === '\\|' ? 1 : offset - seen);
    at += piece.length;
    seen += length;
  }
  return at;
}

function pipePositions(line: string): number[] {
  const found: number[] = [];
  let at = 0;
  for (const piece of pieces(line)) {
    if (piece === '|') found.push(at);
    at += piece.length;
  }
  return found;
}

/** A line as pipes, pipes behind a backslash, code, and what stands between. */
function pieces(line: string): string[] {
  const found: string[] = [];
  const sign = /[|\\`<]/g;
  let from = 0;
  for (let match = sign.exec(line); match !== null; match = sign.exec(line)) {
    const at = match.index;
    const end = endOfPiece(line, at);
    if (end === undefined) {
      sign.lastIndex = at + (match[0] === '`' ? runAt(line, at) : 1);
      continue;
    }
    if (at > from) found.push(line.slice(from, at));
    found.push(line.slice(at, end));
    from = end;
    sign.lastIndex = end;
  }
  return from < line.length ? [...found, line.slice(from)] : found;
}

function endOfPiece(line: string, at: number): number | undefined {
  switch (line[at]) {
    case '|':
      return at + 1;
    case '\\':
      return line[at + 1] === '|' ? at + 2 : undefined;
    case '`':
      return line[at - 1] === '\\' ? undefined : endOfCode(line, at);
    default:
      return /^<code[\s>]/i.test(line.slice(at, at + 6)) ? endOfRaw(line, at) : undefined;
  }
}

function runAt(line: string, at: number): number {
  return /^`*/.exec(line.slice(at))?.[0].length ?? 1;
}

function trimSpan(line: string, from: number, to: number): CellSpan {
  let start = from;
  let end = to;
  while (start < end && isBlank(line[start] ?? '')) start++;
  while (end > start && isBlank(line[end - 1] ?? '')) end--;
  return start === end ? { from, to: from } : { from: start, to: end };
}

function isBlank(text: string): boolean {
  for (const sign of text) if (sign !== ' ' && sign !== '\t') return false;
  return true;
}
