import { type BlockReading, isAfterBoundary } from '../block-reading.js';
import { check } from '../scanner.js';
import { isBeforeBoundary } from './is-before-boundary.js';

const math = / {0,3}\$\$([^$]|\$(?!\$)){0,20000}\$\$[ \t\r\f\v]*\n?/y;

/** `$$ … $$` as a block of its own. It is printed as it is written: only a script on the website would set it. */
export function readBlockMath(reading: BlockReading): boolean {
  if (!isAfterBoundary(reading)) return false;
  const match = check(reading, math);
  if (match === undefined) return false;
  const from = reading.at;
  reading.at += match[0].length;
  if (!isBeforeBoundary(reading)) {
    reading.at = from;
    return false;
  }
  const text = match[0].trim();
  reading.blocks.push({ kind: 'paragraph', text, transparent: false, math: true, from, to: reading.at });
  return true;
}
