import { countWords } from '../domain/count-words.js';
import type { BodySize, Line } from '../domain/deck.js';
import { indent, leading, lineGap, pointsPerMm, slideSheet } from '../domain/slide-sheet.js';
import { estimateLines } from './estimate-lines.js';
import { textOf } from './lines-of.js';

/** What a slide has room for. */
export interface Room {
  readonly size: BodySize;
  /** Points. */
  readonly height: number;
}

/** The size of running text that every deck can fall back on. */
export const smallestSize: BodySize = 18;

/** The most that stands on one slide, whatever the room. */
export const most = { statements: 6, words: 90 } as const;

/** The height of lines below each other in points, as a wide substitute font would set them. */
export function heightOf(lines: readonly Line[], size: BodySize): number {
  const gaps = Math.max(0, lines.length - 1) * lineGap[size];
  return lines.reduce((sum, line) => sum + linesOfText(line, size) * leading[size], gaps);
}

/** Whether lines may stand on one slide: at most six statements and 90 words, and no taller than the room. */
export function fitsRoom(lines: readonly Line[], room: Room): boolean {
  return (
    lines.filter(({ kind }) => kind !== 'heading').length <= most.statements &&
    lines.reduce((sum, line) => sum + countWords(textOf(line)), 0) <= most.words &&
    heightOf(lines, room.size) <= room.height
  );
}

/** What is left below a title that pushes the body down by `shift` millimetres. */
export function bodyRoom(shift: number): (size: BodySize) => Room {
  return (size) => ({ size, height: (slideSheet.body.height - shift) * pointsPerMm });
}

/** The same below a large title. */
export function largeRoom(shift: number): (size: BodySize) => Room {
  return (size) => ({ size, height: (slideSheet.large.body.height - shift) * pointsPerMm });
}

/** How far a title pushes the body down, in millimetres: its box holds two lines, the second close above the body. */
export function titleShift(title: string, size: 32 | 44): number {
  const lines = estimateLines(title, size, slideSheet.column * pointsPerMm, 'bold');
  const air = lines > 1 && size === 32 ? slideSheet.titleAir : 0;
  return (Math.max(0, lines - 2) * leading[size]) / pointsPerMm + air;
}

function linesOfText(line: Line, size: BodySize): number {
  const inset = line.depth * indent * size;
  const weight = line.runs.some((run) => run.weight === 'bold') ? 'bold' : 'regular';
  return estimateLines(textOf(line), size, slideSheet.column * pointsPerMm - inset, weight);
}
