import { lastUpTo } from './last-up-to.js';
import type { Place } from './place.js';

/** Turns offsets into a decoded file into places. */
export type PlaceFinder = (offset: number) => Place;

/** Lines are indexed on first use: most files have no problem to report, but every block has a place. */
export function placeFinder(file: string, text: string): PlaceFinder {
  let starts: readonly number[] | undefined;
  let last = { line: -1, offset: 0, column: 1 };
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastUpTo(starts, offset, itself);
    const start = starts[line] ?? 0;
    // Places are mostly asked for in order, and a table's row can be a very long line: count on from the last one.
    const known = last.line === line && last.offset <= offset ? last : { offset: start, column: 1 };
    last = { line, offset, column: known.column + codePoints(text, known.offset, offset) };
    return { file, line: line + 1, column: last.column };
  };
}

const itself = (start: number) => start;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** An emoji of one code point counts once although JavaScript stores it as two units. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
    if (!isSecondHalf) count++;
  }
  return count;
}
