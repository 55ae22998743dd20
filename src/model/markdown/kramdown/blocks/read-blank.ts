import type { BlockReading } from '../block-reading.js';
import { blankLines } from '../patterns.js';
import { scan } from '../scanner.js';

export function readBlank(reading: BlockReading): boolean {
  const from = reading.at;
  if (scan(reading, blankLines) === undefined) return false;
  const last = reading.blocks.at(-1);
  if (last?.kind === 'blank') last.to = reading.at;
  else reading.blocks.push({ kind: 'blank', from, to: reading.at });
  return true;
}
