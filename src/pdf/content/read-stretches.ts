import { type FontReading, glyphCodes } from '../fonts/read-font.js';
import { decodeText } from './actual-text.js';
import { isSigned } from './find-page-number.js';
import { followState } from './follow-state.js';
import { paintedOrder } from './logical-order.js';
import { identity, type Matrix, multiply } from './matrix.js';
import { advance, openText } from './measure-text.js';
import type { IsNumberSign } from './number-sign.js';
import { isList, isMap, type Operand } from './operand.js';
import { markedContentId } from './read-marks.js';
import { readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';
import { addPainted, type PaintedStretch, type Point } from './stretch.js';

export interface Stretches {
  /** By MCID. */
  readonly tagged: ReadonlyMap<number, PaintedStretch>;
  /** The page number: untagged text in the graphics state that says so. */
  readonly number: PaintedStretch | undefined;
}

/**
 * The text of every marked-content sequence of a stream. /ActualText stands for what is drawn inside it.
 * A jump within a line counts as a space. One to another line does not: there our files have one (see line-ends.ts).
 */
export function readStretches(
  bytes: Uint8Array,
  operations: readonly Operation[],
  fontNamed: (resource: string) => FontReading | undefined,
  isSign: IsNumberSign,
): Stretches {
  const tagged = new Map<number, PaintedStretch>();
  let number: PaintedStretch | undefined;
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
        marks.push(markOf(bytes, operation));
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
        const piece = { text: shown, left: start, right: pointAt(text, state.ctm) };
        const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
        if (mcid !== undefined) tagged.set(mcid, addPainted(tagged.get(mcid), piece));
        else if (state.signed) number = addPainted(number, piece);
        break;
      }
      default:
        advance(text, bytes, operation, fontNamed);
    }
  }
  return { tagged, number };
}

interface Mark {
  readonly mcid: number | undefined;
  /** What replaces the text inside; taken by the first text that is shown there. */
  actual: string | undefined;
}

function markOf(bytes: Uint8Array, operation: Operation): Mark {
  const properties = readOperands(bytes, operation)[1];
  const actual = isMap(properties) ? properties.get('ActualText') : undefined;
  return {
    mcid: markedContentId(bytes, operation),
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

function shownText(operands: readonly Operand[], font: FontReading): string {
  const last = operands.at(-1);
  const shown = isList(last) ? last : [last];
  return shown
    .flatMap((part) => (part instanceof Uint8Array ? glyphCodes(font, part) : []))
    .map((code) => paintedOrder(font.unicode.get(code) ?? ''))
    .join('');
}
