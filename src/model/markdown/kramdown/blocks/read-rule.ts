import type { BlockReading } from '../block-reading.js';
import { endMarker, ruleStart } from '../patterns.js';
import { scan } from '../scanner.js';

/** `* * *`, `---` or `___`. */
export function readRule(reading: BlockReading): boolean {
  const from = reading.at;
  if (scan(reading, ruleStart) === undefined) return false;
  reading.blocks.push({ kind: 'rule', from, to: reading.at });
  return true;
}

/** `^` on a line of its own ends a block. */
export function readEnd(reading: BlockReading): boolean {
  const from = reading.at;
  if (scan(reading, endMarker) === undefined) return false;
  reading.blocks.push({ kind: 'end', from, to: reading.at });
  return true;
}
