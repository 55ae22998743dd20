import { type BlockReading, deepest, readNested } from '../block-reading.js';
import { scan, scanLine } from '../scanner.js';
import { scanCodeLines, withoutIndent } from './read-code.js';

const start = / {0,3}\[\^(\w[\w-]*)\]:/y;

/** `[^1]: The note`, with further lines that are indented, or go on those. */
export function readFootnote(reading: BlockReading): boolean {
  const from = reading.at;
  if (reading.depth >= deepest) return false;
  const match = scan(reading, start);
  if (match === undefined) return false;
  const inside = reading.at;
  scanLine(reading);
  scanCodeLines(reading);
  const text = withoutIndent(reading.text.slice(inside, reading.at));
  const label = match[1] ?? '';
  reading.definitions.footnotes.add(label);
  const blocks = readNested(text, reading);
  reading.blocks.push({ kind: 'footnote', label, blocks, text, from, to: reading.at });
  return true;
}
