import { type FontReading, glyphCodes } from '../fonts/read-font.js';
import { decodeText } from './actual-text.js';
import { isSigned } from './find-page-number.js';
import { followState } from './follow-state.js';
import { endLine, joinLines } from './join-lines.js';
import { paintedOrder } from './logical-order.js';
import { identity, type Matrix, multiply } from './matrix.js';
import { advance, openText } from './measure-text.js';
import type { IsNumberSign } from './number-sign.js';
import { isList, isMap, type Operand } from './operand.js';
import { markedContentId } from './read-marks.js';
import { readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** The text of one marked-content sequence, with where it begins and ends on the page. */
export interface PlacedStretch {
  readonly text: string;
  readonly start: Point;
  readonly end: Point;
}

/** Page coordinates, and the size of the type there. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface Stretches {
  /** By MCID. */
  readonly tagged: ReadonlyMap<number, PlacedStretch>;
  /** The page number: untagged text in the graphics state that says so. */
  readonly number: PlacedStretch | undefined;
}

/**
 * The text of every marked-content sequence of a stream. /ActualText stands for what is drawn inside it.
 * A jump within a line counts as a space. One to another line does not: there our files have one (see line-ends.ts),
 * but for lines that run from the right.
 */
export function readStretches(
  bytes: Uint8Array,
  operations: readonly Operation[],
  fontNamed: (resource: string) => FontReading | undefined,
  isSign: IsNumberSign,
): Stretches {
  const tagged = new Map<number, PlacedStretch>();
  let number: PlacedStretch | undefined;
  const marks: Mark[] = [];
  const saved: { ctm: Matrix; signed: boolean }[] = [];
  let state = { ctm: identity, signed: false };
  let text = openText(0);

  for (const operation of operations) {
    state = followState(state, saved, bytes, operation);
    switch (operation.operator) {
      case 'gs':
        state = { ...state, signed: isSigned(bytes, operation, isSign) };
        break;
      case 'BMC':
        marks.push({ mcid: undefined, actual: undefined });
        break;
      case 'BDC':
        marks.push(markOf(readOperands(bytes, operation)));
        break;
      case 'EMC':
        marks.pop();
        break;
      case 'BT':
        text = openText(operation.from);
        break;
      case 'Tj':
      case 'TJ': {
        const start = pointAt(text, state.ctm);
        const { font } = text;
        advance(text, bytes, operation, fontNamed);
        if (font === undefined) break;
        const actual = actualText(marks);
        const shown =
          actual === undefined ? shownText(readOperands(bytes, operation), font) : paintedOrder(actual);
        const piece = { text: shown, start, end: pointAt(text, state.ctm) };
        const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
        if (mcid !== undefined) tagged.set(mcid, joinPainted(tagged.get(mcid), piece));
        else if (state.signed) number = joinPainted(number, piece);
        break;
      }
      default:
        advance(text, bytes, operation, fontNamed);
    }
  }
  return {
    tagged: new Map([...tagged].map(([mcid, stretch]) => [mcid, asWritten(stretch)])),
    number: number && asWritten(number),
  };
}

/** The same as joining, but a line that breaks leaves a mark, since each is put in order by itself. */
function joinPainted(before: PlacedStretch | undefined, next: PlacedStretch): PlacedStretch {
  if (before === undefined || !isLower(before.end, next.start)) return joinStretches(before, next);
  return { ...next, text: `${before.text}\n${next.text}`, start: before.start };
}

function asWritten(stretch: PlacedStretch): PlacedStretch {
  return { ...stretch, text: joinLines(stretch.text.split('\n')) };
}

/** One stretch after another, each as it was written; a space between them when the second stands apart. */
export function joinStretches(before: PlacedStretch | undefined, next: PlacedStretch): PlacedStretch {
  if (before === undefined) return next;
  if (isLower(before.end, next.start))
    return { ...next, text: `${endLine(before.text)}${next.text}`, start: before.start };
  const space = standsApart(before.end, next.start) ? ' ' : '';
  return { text: `${before.text}${space}${next.text}`, start: before.start, end: next.end };
}

interface Mark {
  readonly mcid: number | undefined;
  /** What replaces the text inside; taken by the first text that is shown there. */
  actual: string | undefined;
}

function markOf(operands: readonly Operand[]): Mark {
  const properties = operands[1];
  const actual = isMap(properties) ? properties.get('ActualText') : undefined;
  return {
    mcid: markedContentId(operands),
    actual: actual instanceof Uint8Array ? decodeText(actual) : undefined,
  };
}

function actualText(marks: readonly Mark[]): string | undefined {
  const mark = marks.findLast(({ actual }) => actual !== undefined);
  if (mark === undefined) return undefined;
  const text = mark.actual;
  mark.actual = '';
  return text;
}

/** Where the next glyph of a text object would stand. */
export function pointAt(text: ReturnType<typeof openText>, ctm: Matrix): Point {
  const place = multiply([1, 0, 0, 1, text.x, 0], multiply(text.matrix, ctm));
  return { x: place[4], y: place[5], size: text.size * Math.hypot(place[2], place[3]) };
}

/** Further along than letters of a word stand. */
function standsApart(end: Point, start: Point): boolean {
  return Math.abs(end.x - start.x) > 0.18 * Math.max(end.size, start.size);
}

/** On another line. */
function isLower(end: Point, start: Point): boolean {
  return Math.abs(end.y - start.y) > 0.8 * Math.max(end.size, start.size);
}

function shownText(operands: readonly Operand[], font: FontReading): string {
  const last = operands.at(-1);
  const shown = isList(last) ? last : [last];
  return shown
    .flatMap((part) => (part instanceof Uint8Array ? glyphCodes(font, part) : []))
    .map((code) => paintedOrder(font.unicode.get(code) ?? ''))
    .join('');
}
