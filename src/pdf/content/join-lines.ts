import { endsFromTheRight } from './line-ends.js';
import { logicalOrder } from './logical-order.js';

/** Painted lines as they were written, one after the other. Each is put in order by itself. */
export function joinLines(painted: readonly string[]): string {
  return painted.map((line, at) => (at < painted.length - 1 ? endLine(line) : logicalOrder(line))).join('');
}

/**
 * A line that another follows. Where there was a space our files have one, but for lines that run from the right; a soft
 * hyphen is part of no word.
 */
export function endLine(painted: string): string {
  const space = endsFromTheRight(painted) ? ' ' : '';
  return `${logicalOrder(painted).replace(/\u00ad$/, '')}${space}`;
}
