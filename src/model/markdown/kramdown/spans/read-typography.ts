import { smartQuote, symbols } from '../../typography.js';
import { check } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';
import { addSign } from './add-text.js';

/** Straight quotes become curly ones. */
export function readQuoteMark(reading: SpanReading): boolean {
  if (check(reading, /[^\\]?["']/y) === undefined) return false;
  const quote = smartQuote(reading.text, reading.at);
  addSign(reading, reading.text.slice(reading.at, reading.at + quote.length), quote.text);
  reading.at += quote.length;
  return true;
}

/** `--`, `...` and `<<` become the signs that they stand for. */
export function readSymbol(reading: SpanReading): boolean {
  const written = check(reading, /---?|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/y)?.[0];
  if (written === undefined) return false;
  addSign(reading, written, symbols[written] ?? written);
  reading.at += written.length;
  return true;
}
