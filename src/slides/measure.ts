import { countWords } from '../domain/count-words.js';
import type { BodySize, Line, Slide } from '../domain/deck.js';
import { indent, leading, lineGap, pointsPerMm, slideSheet } from '../domain/slide-sheet.js';
import { estimateLines, estimateMixed } from './estimate-lines.js';
import { textOf } from './lines-of.js';

/** What a slide has room for. */
export interface Room {
  readonly size: BodySize;
  /** Points. */
  readonly width: number;
  /** Points. */
  readonly height: number;
}

/** Running text has one size, in every deck. */
export const textSize = 24;

/** The most that stands on one slide, whatever the room. */
export const most = { statements: 6, words: 90 } as const;

/** The height of lines below each other in points, as a wide substitute font would set them. */
export function heightOf(lines: readonly Line[], room: Pick<Room, 'size' | 'width'>): number {
  const gaps = Math.max(0, lines.length - 1) * lineGap[room.size];
  return lines.reduce((sum, line) => sum + linesOfText(line, room) * leading[room.size], gaps);
}

/** Whether lines may stand on one slide: at most six statements and 90 words, and no taller than the room. */
export function fitsRoom(lines: readonly Line[], room: Room): boolean {
  return (
    lines.filter(({ kind }) => kind !== 'heading').length <= most.statements &&
    lines.reduce((sum, line) => sum + countWords(textOf(line)), 0) <= most.words &&
    heightOf(lines, room) <= room.height
  );
}

/** What is left below a title that pushes the body down by `shift` millimetres. */
export function bodyRoom(shift: number): Room {
  return roomOf(slideSheet.column, slideSheet.body.height - shift);
}

/** The same beside the rung below. */
export function narrowRoom(shift: number): Room {
  return roomOf(slideSheet.beside.main, slideSheet.body.height - shift);
}

/** The same of what stands there for the rung below. */
export function besideRoom(shift: number): Room {
  return { ...roomOf(slideSheet.beside.width, slideSheet.body.height - shift), size: 16 };
}

/** What is left below a large title. */
export function largeRoom(shift: number): Room {
  return roomOf(slideSheet.column, slideSheet.large.body.height - shift);
}

function roomOf(width: number, height: number): Room {
  return { size: textSize, width: width * pointsPerMm, height: height * pointsPerMm };
}

/**
 * Where the head of a slide ends: how far it pushes the body down, in millimetres, and what stands below the title.
 *
 * @param step what follows the title in lighter and smaller type
 * @param lead what stands below it if it takes at most two lines
 */
export function headOf(title: string, step: string, lead: string): Pick<Slide, 'shift' | 'lead'> {
  const after = step === '' ? [] : [{ text: ` (${step})`, size: textSize }];
  const lines = estimateMixed([{ text: title, size: 40, weight: 'bold' }, ...after], column);
  const end = slideSheet.title.top + (lines * leading[40]) / pointsPerMm;
  const below = lead === '' ? 0 : estimateLines(lead, 16, column);
  if (below === 0 || below > slideSheet.lead.most) return { shift: pushed(end), lead: undefined };
  const top = end + slideSheet.lead.gap;
  return { shift: pushed(top + (below * leading[16]) / pointsPerMm), lead: { text: lead, top } };
}

function pushed(end: number): number {
  return Math.max(0, end + slideSheet.headAir - slideSheet.body.top);
}

/** How far a large title pushes the body down, in millimetres: its box holds two lines. */
export function largeShift(title: string): number {
  const lines = estimateLines(title, 48, column, 'bold');
  return (Math.max(0, lines - 2) * leading[48]) / pointsPerMm;
}

const column = slideSheet.column * pointsPerMm;

function linesOfText(line: Line, { size, width }: Pick<Room, 'size' | 'width'>): number {
  const inset = line.depth * indent * size;
  const weight = line.runs.some((run) => run.weight === 'bold') ? 'bold' : 'regular';
  return estimateLines(textOf(line), size, width - inset, weight);
}
