import type { SpanReading } from '../span-reading.js';

/** `$$ … $$` within a line; it is printed as it is written. */
export function readMath(reading: SpanReading): boolean {
  const { text, at } = reading;
  if (!text.startsWith('$$', at)) return false;
  const close = text.indexOf('$$', at + 2);
  if (close < 0) return false;
  const raw = text.slice(at, close + 2);
  reading.tokens.push({ type: 'math', raw });
  reading.at = close + 2;
  return true;
}
