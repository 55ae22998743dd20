import { endOfCode } from './end-of-code.js';
import { endOfElement } from './end-of-element.js';
import { endOfEmphasis } from './end-of-emphasis.js';
import { endOfLink } from './end-of-link.js';
import { endOfStrike } from './end-of-strike.js';
import { endOfMath } from './math.js';
import type { SpanReading } from './span-reading.js';

/** What stands at a place that begins no span is text up to here. */
export function endOfPiece(text: string, at: number, reading: SpanReading): number {
  return endOfSpan(text, at, reading) ?? endOfRun(text, at);
}

/** The end of the span that begins at a place, whose closing signs mean nothing to what is around it. */
function endOfSpan(text: string, at: number, reading: SpanReading): number | undefined {
  switch (text[at]) {
    case '\\':
      return Math.min(at + 2, text.length);
    case '`':
      return endOfCode(text, at);
    case '*':
    case '_':
      return endOfEmphasis(text, at, reading)?.end;
    case '~':
      return endOfStrike(text, at);
    case '[':
      return endOfLink(text, at, reading)?.end;
    case '!':
      return text[at + 1] === '[' ? endOfLink(text, at + 1, reading)?.end : undefined;
    case '<':
      if (text.startsWith('<<', at)) return at + 2;
      return endOfElement(text, at, reading);
    case '{':
      return endOfExtension(text, at);
    case '$':
      return endOfMath(text, at);
    default:
      return undefined;
  }
}

/** `{::comment}…{:/}` and `{::nomarkdown}…{:/}` keep what is in them from being read. */
function endOfExtension(text: string, at: number): number | undefined {
  if (!text.startsWith('{::', at)) return undefined;
  const empty = /\{::\w+(?:\s[^}]{0,500})?\/\}/y;
  empty.lastIndex = at;
  if (empty.test(text)) return empty.lastIndex;
  const close = text.indexOf('{:/', at);
  const end = close < 0 ? -1 : text.indexOf('}', close);
  return end < 0 ? undefined : end + 1;
}

/** Backticks that open nothing are text as a whole, stars and underscores by twos: a third may close. */
function endOfRun(text: string, at: number): number {
  const sign = text[at] ?? '';
  let end = at + 1;
  if (/[*_`]/.test(sign)) while (text[end] === sign && (sign === '`' || end < at + 2)) end += 1;
  return end;
}
