import type { BlockReading } from '../block-reading.js';
import { scan } from '../scanner.js';

const definition = / {0,3}\*\[(.+?)\]:(.*?)\n/y;

/** `*[IaC]: Infrastructure as Code`, for the whole page. */
export function readAbbreviation(reading: BlockReading): boolean {
  const from = reading.at;
  const match = scan(reading, definition);
  if (match === undefined) return false;
  const [, short = '', long = ''] = match;
  reading.blocks.push({ kind: 'abbreviation', short, long: long.trim(), from, to: reading.at });
  return true;
}
