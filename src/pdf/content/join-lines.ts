import type { Direction } from '../../domain/direction.js';
import { endsFromTheRight } from './line-ends.js';
import { logicalOrder } from './logical-order.js';

/** Painted lines as they were written, one after the other. Each is put in order by itself. */
export function joinLines(painted: readonly string[], direction: Direction): string {
  return painted
    .map((line) => logicalOrder(line, direction))
    .reduce((before, line) => `${endLine(before, direction)}${line}`);
}

/**
 * A line that another follows, in the order in which it was written. Where there was a space our files have one, but for
 * lines of a page from the left that end in words from the right; a soft hyphen is part of no word.
 */
export function endLine(written: string, direction: Direction): string {
  // A stretch from the right begins and ends with such letters, so it does in either order.
  const space = direction === 'ltr' && endsFromTheRight(written) ? ' ' : '';
  return `${written.replace(/\u00ad$/, '')}${space}`;
}
