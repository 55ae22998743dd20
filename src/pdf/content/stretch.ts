import type { Direction } from '../../domain/direction.js';
import { endLine, joinLines } from './join-lines.js';

/** The text of one marked-content sequence as it is painted, line by line. */
export type PaintedStretch = readonly PaintedPiece[];

/** Text from its left end to its right. */
export interface PaintedPiece {
  readonly text: string;
  readonly left: Point;
  readonly right: Point;
}

/** Page coordinates, and the size of the type there. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A text in the order in which it was written, with its first line and its last. */
export interface WrittenStretch {
  readonly text: string;
  readonly first: PaintedPiece;
  readonly last: PaintedPiece;
}

/** Adds what is painted next, on the same line or on a new one. Signs that stand for nothing, such as dots, part no word. */
export function addPainted(before: PaintedStretch | undefined, piece: PaintedPiece): PaintedStretch {
  // Skia draws a space for them, over what comes next.
  const next = /^[\u200c\u200d]+$/.test(piece.text) ? { ...piece, right: piece.left } : piece;
  const last = before?.at(-1);
  if (before === undefined || last === undefined) return [next];
  if (isLower(last, next)) return [...before, next];
  const lines = before.slice(0, -1);
  if (last.text === '') return [...lines, next];
  const isApart = distance(last.right, next.left) > wordGap(last, next);
  if (next.text === '') {
    const isPart = !isApart && distance(next.left, next.right) > 0.01 * next.left.size;
    return isPart ? [...lines, { ...last, right: next.right }] : before;
  }
  return [
    ...lines,
    { text: `${last.text}${isApart ? ' ' : ''}${next.text}`, left: last.left, right: next.right },
  ];
}

/** Each line is put in order by itself. */
export function asWritten(painted: PaintedStretch, direction: Direction): WrittenStretch | undefined {
  const [first] = painted;
  const last = painted.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = joinLines(
    painted.map((line) => line.text),
    direction,
  );
  return { text, first, last };
}

/**
 * One stretch after another, each as it was written; a space between them when the second stands apart. On a page from
 * the right it stands at either end of the first, by what both are.
 */
export function joinStretches(
  before: WrittenStretch,
  next: WrittenStretch,
  direction: Direction,
): WrittenStretch {
  const joined = { first: before.first, last: next.last };
  const [from, to] = [before.last, next.first];
  if (isLower(from, to)) return { ...joined, text: `${endLine(before.text, direction)}${next.text}` };
  const [behind, ahead] = [distance(from.right, to.left), distance(from.left, to.right)];
  if (direction === 'ltr') {
    return { ...joined, text: `${before.text}${behind > wordGap(from, to) ? ' ' : ''}${next.text}` };
  }
  // Whatever order each was put in, a space stands between them where they meet.
  const meeting =
    behind < ahead ? from.text.slice(-1) + to.text.slice(0, 1) : to.text.slice(-1) + from.text.slice(0, 1);
  const isApart = /\s/.test(meeting) || Math.min(behind, ahead) > wordGap(from, to);
  return { ...joined, text: `${before.text.trimEnd()}${isApart ? ' ' : ''}${next.text.trimStart()}` };
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x);
}

/** Further along than letters of a word stand. */
function wordGap(one: PaintedPiece, other: PaintedPiece): number {
  return 0.18 * Math.max(one.right.size, other.left.size);
}

/** On another line. */
function isLower(one: PaintedPiece, other: PaintedPiece): boolean {
  return Math.abs(one.right.y - other.left.y) > 0.8 * Math.max(one.right.size, other.left.size);
}
