import type { BlockReading } from '../block-reading.js';
import { blank, codeGoesOn } from '../patterns.js';
import { check, type Scanner, scan, scanLine } from '../scanner.js';

const indented = /(?:\t| {4})[ \t]*[^ \t\r\n\f\v].*\n/y;
const gap = new RegExp(`(?:${blank})?(?=(?:\\t| {4})[ \\t]*[^ \\t\\r\\n\\f\\v])`, 'y');
const goesOn = new RegExp(codeGoesOn, 'y');
const indent = /^(?:\t| {4})/gm;

/** Indented lines, and lines right below that are not. */
export function readCode(reading: BlockReading): boolean {
  if (check(reading, /(?:\t| {4})/y) === undefined) return false;
  const from = reading.at;
  const data = scanCodeLines(reading);
  if (data === '') return false;
  const text = data.replace(/\n( {0,3}[^ \t\r\n\f\v])/g, ' $1').replace(indent, '');
  reading.blocks.push({ kind: 'code', text, language: undefined, from, to: reading.at });
  return true;
}

/** Everything from here on that is indented or goes on what is; empty when nothing is. */
export function scanCodeLines(scanner: Scanner): string {
  const from = scanner.at;
  while (scan(scanner, gap) !== undefined && scan(scanner, indented) !== undefined) {
    while (scan(scanner, indented) !== undefined);
    while (check(scanner, goesOn) !== undefined) scanLine(scanner);
  }
  return scanner.text.slice(from, scanner.at);
}

export function withoutIndent(text: string): string {
  return text.replace(indent, '');
}
