import { giveUp, isHopeless } from '../endless.js';
import { readApart } from '../read-inside.js';
import type { SpanReading } from '../span-reading.js';

/** As kramdown-parser-gfm has it: `STRIKETHROUGH_MATCH` in its lib/kramdown/parser/gfm.rb. */
const struck = /~~[\s\S]*?[^ \t\r\n\f\v~]~~/y;

/** `~~struck~~`; a single tilde is a character like any other. */
export function readStrike(reading: SpanReading): boolean {
  const { text, at } = reading;
  if (!text.startsWith('~~', at) || /[ \t\r\n\f\v~]/.test(text[at + 2] ?? ' ') || isHopeless(reading, '~~'))
    return false;
  struck.lastIndex = at;
  const raw = struck.exec(text)?.[0];
  if (raw === undefined) {
    giveUp(reading, '~~');
    return false;
  }
  const inside = raw.slice(2, -2);
  reading.tokens.push({ type: 'del', raw, text: inside, tokens: readApart(inside, reading) });
  reading.at += raw.length;
  return true;
}
