import { codeSpanAt } from '../code-span.js';
import { giveUp, isHopeless } from '../endless.js';
import type { SpanReading } from '../span-reading.js';
import { addText } from './add-text.js';

export function readCodeSpan(reading: SpanReading): boolean {
  const { text, at } = reading;
  if (text[at] !== '`') return false;
  const ticks = /`+/y;
  ticks.lastIndex = at;
  const fence = ticks.exec(text)?.[0] ?? '`';
  const span = isHopeless(reading, fence) ? { ticks: fence.length } : codeSpanAt(text, at);
  if ('end' in span) {
    reading.tokens.push({ type: 'codespan', raw: text.slice(at, span.end), text: span.text });
    reading.at = span.end;
    return true;
  }
  if (text.indexOf(fence, at + fence.length) < 0) giveUp(reading, fence);
  addText(reading, fence, fence);
  reading.at += fence.length;
  return true;
}
