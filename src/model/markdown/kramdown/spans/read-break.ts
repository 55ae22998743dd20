import { check } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';

/** Two spaces, or one or two backslashes, at the end of a line. */
export function readBreak(reading: SpanReading): boolean {
  const match = check(reading, /(?: {2}|\\\\?)(?=\n)/y);
  if (match === undefined) return false;
  if (match[0] === '\\' && !reading.definitions.backslashBreaks) return false;
  reading.at += match[0].length;
  reading.tokens.push({ type: 'br', raw: match[0] });
  return true;
}
