import type { BlockReading } from '../block-reading.js';
import { giveUp, isHopeless } from '../endless.js';
import { check } from '../scanner.js';

const opening = / {0,3}(([~`])[~`]*[~`])[ \t]*(?:([^ \t\r\n\f\v]+?)(?:\?[^ \t\r\n\f\v]*)?)?[ \t\r\f\v]*\n/y;

/** Code between lines of tildes or backticks; one that never closes is text. */
export function readFence(reading: BlockReading): boolean {
  const match = openingAt(reading);
  if (match === undefined) return false;
  const { fence, language, length } = match;
  const start = reading.at + length;
  const last = fence.at(-1) ?? '';
  if (isHopeless(reading, fence)) return false;
  const closing = new RegExp(`^ {0,3}${fence}${last}*[ \\t\\r\\f\\v]*\\n`, 'gm');
  closing.lastIndex = start;
  const close = closing.exec(reading.text);
  if (close === null) {
    giveUp(reading, fence);
    return false;
  }
  const from = reading.at;
  reading.at = close.index + close[0].length;
  const text = reading.text.slice(start, close.index);
  reading.blocks.push({ kind: 'code', text, language, from, to: reading.at });
  return true;
}

/** The longest run of fence characters is the fence, unless what follows it is no single word. */
function openingAt(reading: BlockReading) {
  const match = check(reading, opening);
  if (match === undefined) return undefined;
  const fence = match[1] ?? '';
  if (fence.length < 3) return undefined;
  return { fence, language: match[3], length: match[0].length };
}
