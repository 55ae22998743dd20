import { endsFromTheRight } from './line-ends.js';
import { logicalOrder } from './logical-order.js';

/** Painted lines as they were written, one after the other. Each is put in order by itself. */
export function joinLines(painted: readonly string[]): string {
  return painted.map(logicalOrder).reduce((before, line) => `${endLine(before)}${line}`);
}

/**
 * A line that another follows, in the order in which it was written. Where there was a space our files have one, but for
 * lines that run from the right; a soft hyphen is part of no word.
 */
export function endLine(written: string): string {
  // A stretch from the right begins and ends with such letters, so it does in either order.
  const space = endsFromTheRight(written) ? ' ' : '';
  return `${written.replace(/\u00ad$/, '')}${space}`;
}
