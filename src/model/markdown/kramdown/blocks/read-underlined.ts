import { type BlockReading, isAfterBoundary } from '../block-reading.js';
import { check } from '../scanner.js';
import { headingContents } from './read-heading.js';

const underlined = / {0,3}([^ \t].*)\n([-=])[-=]*[ \t\r\f\v]*\n/y;

/** A line with a line of `=` or `-` below it, at the start of a run of text. */
export function readUnderlined(reading: BlockReading): boolean {
  const match = check(reading, underlined);
  if (match === undefined || !isAfterBoundary(reading)) return false;
  const { text, id } = headingContents(match[1] ?? '');
  if (text === '') return false;
  const from = reading.at;
  reading.at += match[0].length;
  reading.blocks.push({ kind: 'heading', level: match[2] === '-' ? 2 : 1, text, id, from, to: reading.at });
  return true;
}
