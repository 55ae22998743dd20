import { type BlockReading, deepest, readNested } from '../block-reading.js';
import { lazyEnd, quoteStart } from '../patterns.js';
import { check, isAtEnd, scanLine } from '../scanner.js';

/** Lines that begin with `>`, and all that goes on without one. */
export function readQuote(reading: BlockReading): boolean {
  if (reading.depth >= deepest || check(reading, quoteStart) === undefined) return false;
  const from = reading.at;
  scanLine(reading);
  while (!isAtEnd(reading) && check(reading, lazyEnd) === undefined) scanLine(reading);
  const text = reading.text.slice(from, reading.at).replace(/^ {0,3}> ?/gm, '');
  const blocks = readNested(text, reading);
  reading.blocks.push({ kind: 'quote', blocks, text, from, to: reading.at });
  return true;
}
