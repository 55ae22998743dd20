import { attributeLine, blankLines, endMarker } from '../patterns.js';
import { check, isAtEnd, type Scanner } from '../scanner.js';

/** Whether a block that needs room below may end here. */
export function isBeforeBoundary(scanner: Scanner): boolean {
  return (
    isAtEnd(scanner) ||
    [blankLines, endMarker, attributeLine].some((boundary) => check(scanner, boundary) !== undefined)
  );
}
