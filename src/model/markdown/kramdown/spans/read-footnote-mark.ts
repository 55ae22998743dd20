import type { FootnoteMarkToken } from '../../tokens.js';
import { scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';

export function readFootnoteMark(reading: SpanReading): boolean {
  const match = scan(reading, /\[\^(\w[\w-]*)\]/y);
  if (match === undefined) return false;
  const mark: FootnoteMarkToken = { type: 'footnoteMark', raw: match[0], label: match[1] ?? '' };
  reading.tokens.push(mark);
  return true;
}
