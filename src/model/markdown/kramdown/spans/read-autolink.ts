import { scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';

const address = /<((mailto|https?|ftps?):[^\n>]+|[\p{L}\p{M}\p{N}\-_.]+@[\p{L}\p{M}\p{N}\-_.]+)>/uy;

/** `<https://example.com>` and `<me@example.com>`. */
export function readAutolink(reading: SpanReading): boolean {
  const match = scan(reading, address);
  if (match === undefined) return false;
  const written = match[1] ?? '';
  const text = written.replace(/^mailto:/, '');
  const href = match[2] === undefined ? `mailto:${written}` : written;
  const tokens = [{ type: 'text', raw: text, text }];
  reading.tokens.push({ type: 'link', raw: match[0], href, title: null, text, tokens });
  return true;
}
