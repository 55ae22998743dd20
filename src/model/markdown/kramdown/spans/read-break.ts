import { scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';

/** Two spaces, or one or two backslashes, at the end of a line. */
export function readBreak(reading: SpanReading): boolean {
  const match = scan(reading, /(?: {2}|\\\\?)(?=\n)/y);
  if (match === undefined) return false;
  reading.tokens.push({ type: 'br', raw: match[0] });
  return true;
}
