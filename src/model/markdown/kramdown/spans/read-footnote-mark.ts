import type { FootnoteMarkToken } from '../../tokens.js';
import { scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';

export function readFootnoteMark(reading: SpanReading): boolean {
  const match = scan(reading, /\[\^(\w[\w-]*)\]/y);
  if (match === undefined) return false;
  const label = match[1] ?? '';
  const known = reading.definitions.footnotes.has(label);
  const mark: FootnoteMarkToken = { type: 'footnoteMark', raw: match[0], label, known };
  reading.tokens.push(mark);
  return true;
}
