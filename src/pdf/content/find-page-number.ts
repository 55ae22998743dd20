import type { FontReading } from '../fonts/read-font.js';
import { followState } from './follow-state.js';
import { identity, type Matrix, multiply } from './matrix.js';
import { advance, type OpenText, openText } from './measure-text.js';
import type { IsNumberSign } from './number-sign.js';
import { isName } from './operand.js';
import { claimsContent } from './read-marks.js';
import { readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** The page number that Chromium drew into a margin box. */
export interface PrintedNumber {
  /** Its text objects, in order; at least one. */
  readonly objects: readonly { readonly from: number; readonly to: number }[];
  /** Font size of the first, in its own text space. */
  readonly size: number;
  /** Text matrix of the first. */
  readonly matrix: Matrix;
  /** Where the text starts and ends: x in the coordinates that the text matrix leads to. */
  readonly start: number;
  readonly end: number;
  /** The same in default page coordinates, in points. */
  readonly pageStart: number;
  readonly pageEnd: number;
}

/**
 * Finds untagged text that is painted in the graphics state by which a template says "this is the page number".
 * Undefined when the page has none.
 */
export function findPageNumber(
  bytes: Uint8Array,
  operations: readonly Operation[],
  fontNamed: (resource: string) => FontReading | undefined,
  isSign: IsNumberSign,
): PrintedNumber | undefined {
  const runs: Run[] = [];
  const saved: { signed: boolean; ctm: Matrix }[] = [];
  let state = { signed: false, ctm: identity };
  const marks: boolean[] = [];
  let text: OpenText | undefined;

  for (const operation of operations) {
    state = followState(state, saved, bytes, operation);
    switch (operation.operator) {
      case 'BMC':
      case 'BDC':
        marks.push(claimsContent(bytes, operation));
        break;
      case 'EMC':
        marks.pop();
        break;
      case 'gs':
        state = { ...state, signed: isSigned(bytes, operation, isSign) };
        break;
      case 'BT':
        text = state.signed && !marks.includes(true) ? openText(operation.from) : undefined;
        break;
      case 'ET':
        if (text !== undefined && text.end > text.start) {
          runs.push({ ...text, from: text.from, to: operation.to, ctm: state.ctm });
        }
        text = undefined;
        break;
      default:
        if (text !== undefined) advance(text, bytes, operation, fontNamed);
    }
  }
  return joined(runs);
}

/** Whether a `gs` begins the page number. */
export function isSigned(bytes: Uint8Array, operation: Operation, isSign: IsNumberSign): boolean {
  const [resource] = readOperands(bytes, operation);
  return isName(resource) && isSign(resource.name);
}

type Run = OpenText & { readonly to: number; readonly ctm: Matrix };

function joined(runs: readonly Run[]): PrintedNumber | undefined {
  const [first] = runs;
  if (first === undefined) return undefined;
  const start = Math.min(...runs.map((run) => run.start));
  const end = Math.max(...runs.map((run) => run.end));
  const onPage = (x: number) => multiply([1, 0, 0, 1, x, first.matrix[5]], first.ctm)[4];
  return {
    objects: runs.map(({ from, to }) => ({ from, to })),
    size: first.size,
    matrix: first.matrix,
    start,
    end,
    pageStart: onPage(start),
    pageEnd: onPage(end),
  };
}
