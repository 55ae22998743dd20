import type { MeasureText } from '../../fonts/measure-text.js';
import type { Lines } from './break-line.js';
import type { Foot, PageNumber } from './sheet.js';

/** What a foot has to stand in; lengths are multiples of its type's size. */
export interface FootRoom {
  /** Of the page's text, between outer and binding margin. */
  readonly width: number;
  /** Between two columns. */
  readonly gap: number;
  /** Columns side by side, or all lines below each other beside the page number: large type has no room for columns. */
  readonly form: 'columns' | 'stack';
}

/** A foot in lines, all of one height. The inner lines begin at the binding side, the number ends at the outer one. */
export interface SetFoot {
  readonly inner: readonly string[];
  /** Centred in the whole width less `start` (at the binding side) and `end`. */
  readonly middle: readonly string[];
  readonly start: number;
  readonly end: number;
  /** How many lines high it is. */
  readonly lines: number;
  /** The first word that no form of a foot has room for. */
  readonly misfit: Misfit | undefined;
}

export interface Misfit {
  readonly word: string;
  /** Which of the brand's own lines it stands in, from 0; undefined when it is the page's. */
  readonly own: number | undefined;
}

/** A foot as it was set in one way. */
export interface TriedFoot {
  readonly foot: SetFoot;
  /** Ten for each line of height and one for each break that a reader minds; infinite when it does not fit. */
  readonly cost: number;
}

export function costOf({ lines, misfit }: SetFoot, breaks: number): number {
  return misfit === undefined ? 10 * lines + breaks : Number.POSITIVE_INFINITY;
}

/** Sums of fractions may differ in the last digit. */
export function fits({ width }: Lines, room: number): boolean {
  return width <= room + 1e-6;
}

/** The page number has one line. */
export function leastLines({ number }: Foot): number {
  return number === undefined ? 0 : 1;
}

/** The page number, with as many digits as a pack's may have. */
export function numberWidth(number: PageNumber | undefined, measure: MeasureText): number {
  return number === undefined ? 0 : measure(`${number.before}888${number.between}888${number.after}`);
}
