import { readInside } from '../read-inside.js';
import type { SpanReading, Stop } from '../span-reading.js';
import { addText } from './add-text.js';

/** `*slanted*` and `**bold**`; underscores within a word are text. */
export function readEmphasis(reading: SpanReading): boolean {
  const { text, at, open } = reading;
  const sign = text[at];
  if (sign !== '*' && sign !== '_') return false;
  const length = text[at + 1] === sign ? 2 : 1;
  const kind = length === 2 ? 'strong' : 'em';
  const marks = sign.repeat(length);
  const isText = (sign === '_' && isInWord(text, at)) || isSpace(text[at + length]) || open.includes(kind);
  if (isText || reading.patience < 0) return asText(reading, marks);
  const key = `${at} ${marks} ${[...new Set(open)].sort().join()} ${open.at(-1)}`;
  if (reading.failed.has(key)) return asText(reading, marks);
  reading.at = at + length;
  if (readTo(reading, kind, marks, at)) return true;
  reading.at = at + 1;
  if (kind === 'strong' && open.at(-1) !== 'em' && readTo(reading, 'em', sign, at)) return true;
  reading.at = at;
  reading.failed.add(key);
  return asText(reading, marks);
}

/** Reads on to the marks that end the span which begins at `from`. */
function readTo(reading: SpanReading, kind: 'em' | 'strong', marks: string, from: number): boolean {
  const { text } = reading;
  const sign = marks[0] ?? '';
  if (text.indexOf(marks, reading.at) < 0) return false;
  const stop: Stop = {
    source: marks.replace(/\*/g, '\\*'),
    anyCase: false,
    accepts: ({ index }) =>
      !isSpace(text[index - 1]) &&
      (kind !== 'em' || !isPair(text, index, sign)) &&
      (sign !== '_' ||
        !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(index + marks.length, index + marks.length + 2))) &&
      reading.tokens.some(({ type }) => type !== 'silent'),
  };
  const { found, tokens } = readInside(reading, kind, stop);
  if (!found) return false;
  reading.at += marks.length;
  reading.tokens.push({ type: kind, raw: text.slice(from, reading.at), text: '', tokens });
  return true;
}

/** Two signs and no third: the end of bold, which ends nothing slanted. */
function isPair(text: string, at: number, sign: string): boolean {
  return text[at + 1] === sign && text[at + 2] !== sign;
}

function isInWord(text: string, at: number): boolean {
  return /\p{L}-?$/u.test(text.slice(Math.max(0, at - 3), at));
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[ \t\r\n\f\v]/.test(character);
}

function asText(reading: SpanReading, marks: string): true {
  addText(reading, marks, marks);
  reading.at += marks.length;
  return true;
}
