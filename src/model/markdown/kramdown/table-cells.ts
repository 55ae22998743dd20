import type { Cell } from './block.js';
import { codeSpanAt } from './code-span.js';

/** A stretch of a line: code, which pipes do not divide, or text. */
interface Piece {
  readonly from: number;
  readonly to: number;
  /** What stands in the cell for it. */
  readonly code: string | undefined;
}

/**
 * Divides a line of a table at its pipes; one in code or behind a backslash is text.
 *
 * @param start where the line begins in the table's text.
 * @param hasLeadingPipe whether the table's first line begins with one.
 */
export function tableCells(line: string, start: number, hasLeadingPipe: boolean): Cell[] {
  const cells: { from: number; to: number; text: string }[] = [{ from: 0, to: 0, text: '' }];
  const add = (text: string, to: number) => {
    const cell = cells.at(-1);
    if (cell === undefined) return;
    cell.text += text;
    cell.to = to;
  };
  for (const piece of piecesOf(line)) {
    if (piece.code !== undefined) {
      add(piece.code, piece.to);
      continue;
    }
    let from = piece.from;
    for (let at = piece.from; at < piece.to; at++) {
      const isEscaped = at > piece.from && line[at - 1] === '\\';
      if (line[at] !== '|' || isEscaped) continue;
      add(unescaped(line.slice(from, at)), at);
      cells.push({ from: at + 1, to: at + 1, text: '' });
      from = at + 1;
    }
    add(unescaped(line.slice(from, piece.to)), piece.to);
  }
  if (hasLeadingPipe && isBlank(cells[0]?.text)) cells.shift();
  if (cells.length > 0 && isBlank(cells.at(-1)?.text)) cells.pop();
  return cells.map((cell) => trimmed(cell, line, start));
}

function piecesOf(line: string): Piece[] {
  if (!/`|<code/.test(line)) return [{ from: 0, to: line.length, code: undefined }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = line.indexOf('<code'); at >= 0; at = line.indexOf('<code', from)) {
    const open = line.indexOf('>', at);
    const close = open < 0 ? -1 : line.indexOf('</code>', open + 1);
    if (close < 0) break;
    pieces.push(...codePieces(line, from, at));
    from = close + '</code>'.length;
    pieces.push({ from: at, to: from, code: line.slice(at, from) });
  }
  return [...pieces, ...codePieces(line, from, line.length)];
}

function codePieces(line: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const text = line.slice(from, to);
  let done = 0;
  for (let at = text.indexOf('`'); at >= 0; ) {
    const span = codeSpanAt(text, at);
    if ('end' in span) {
      pieces.push({ from: from + done, to: from + at, code: undefined });
      pieces.push({ from: from + at, to: from + span.end, code: delimited(span.text) });
      done = span.end;
      at = text.indexOf('`', done);
    } else at = text.indexOf('`', at + span.ticks);
  }
  return [...pieces, { from: from + done, to, code: undefined }];
}

/** Code within backticks that are more than any in it. */
function delimited(code: string): string {
  const longest = [...code.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return fence + room + code + room + fence;
}

function trimmed({ from, to, text }: Cell, line: string, start: number): Cell {
  let [first, last] = [from, to];
  while (first < last && /[ \t]/.test(line[first] ?? '')) first++;
  while (last > first && /[ \t]/.test(line[last - 1] ?? '')) last--;
  const written = text.trim();
  if (first === last) return { from: start + from, to: start + from, text: written };
  return { from: start + first, to: start + last, text: written };
}

/** `\|` is how a pipe is written; in code it stays as it is. */
function unescaped(text: string): string {
  return text.includes('\\|') ? text.replace(/\\\|/g, '|') : text;
}

function isBlank(text: string | undefined): boolean {
  return text !== undefined && /^[ \t]*$/.test(text);
}
