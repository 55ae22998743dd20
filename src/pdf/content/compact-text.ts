import type { FontReading } from '../fonts/read-font.js';
import { endOfGap, endOfRegular, latin1 } from './bytes.js';
import { readNumber } from './read-number.js';
import { RunWriter } from './run-writer.js';
import { endOfOperator, endOfToken, isKeyword } from './scan-operations.js';

/**
 * Chromium moves the pen before every single glyph. Where that is what the glyph's own width or a kerning would do,
 * a whole line becomes one string: a fifth of the bytes, and words that stay words for whoever extracts them.
 * Glyphs keep their places to 2.5 thousandths of the font size: 0.01 mm in body text.
 *
 * Text objects that are not built in Skia's plain way stay as they are, and the bytes themselves when all do. Four
 * fifths of a stream are such text, so it is rewritten as it is read, before anything else looks at the stream.
 */
export function compactText(
  bytes: Uint8Array,
  fontNamed: (resource: string) => FontReading | undefined,
): Uint8Array {
  const writer = new RunWriter(bytes);
  for (let at = endOfGap(bytes, 0); at < bytes.length; ) {
    if (!isKeyword(bytes, at)) {
      at = endOfGap(bytes, endOfToken(bytes, at));
      continue;
    }
    const begins = bytes[at] === 0x42 && bytes[at + 1] === 0x54 && endOfRegular(bytes, at) === at + 2;
    at = begins ? compactObject(writer, at + 2, fontNamed) : endOfGap(bytes, endOfOperator(bytes, at));
  }
  return writer.finish();
}

/** Understands `Tf Tm Tj (Td Tj)*` on one line and nothing else. Goes past what it understood. */
function compactObject(
  writer: RunWriter,
  from: number,
  fontNamed: (resource: string) => FontReading | undefined,
): number {
  const { bytes } = writer;
  let at = endOfGap(bytes, from);
  if (bytes[at] !== 0x2f) return at;
  const resource = latin1(bytes, at + 1, endOfRegular(bytes, at + 1));
  const sizeAt = endOfGap(bytes, at + 1 + resource.length);
  const sizeEnd = endOfRegular(bytes, sizeAt);
  const size = readNumber(bytes, sizeAt, sizeEnd);
  at = endOfGap(bytes, sizeEnd);
  const font = isOperator(bytes, at, 0x54, 0x66) ? fontNamed(resource) : undefined;
  if (font?.codeBytes !== 2 || Number.isNaN(size) || size === 0) return at;
  at = endOfGap(bytes, at + 2);
  for (let count = 0; count < 6; count += 1) at = endOfGap(bytes, endOfRegular(bytes, at));
  return isOperator(bytes, at, 0x54, 0x6d) ? compactShows(writer, endOfGap(bytes, at + 2), font, size) : at;
}

/** From the first string of a line to its `ET`. */
function compactShows(writer: RunWriter, first: number, font: FontReading, size: number): number {
  const { bytes } = writer;
  writer.begin(first);
  let x = 0;
  let pen = 0;
  for (let at = first, shows = 1; ; shows += 1) {
    const end = endOfGlyphs(bytes, at);
    const show = endOfGap(bytes, end + 1);
    if (end < 0 || !isOperator(bytes, show, 0x54, 0x6a)) return at;
    const back = Math.round(((pen - x) / size) * 1000);
    if (Math.abs(back) > tolerated) {
      writer.move(back);
      pen -= (back / 1000) * size;
    }
    writer.show(at + 1, end);
    for (let glyph = at + 1; glyph < end; glyph += 4)
      pen += (font.width(hexCode(bytes, glyph)) / 1000) * size;
    const next = endOfGap(bytes, show + 2);
    if (isOperator(bytes, next, 0x45, 0x54)) {
      if (shows > 1) writer.end(show + 2);
      return next;
    }
    const rightEnd = endOfRegular(bytes, next);
    const up = endOfGap(bytes, rightEnd);
    const upEnd = endOfRegular(bytes, up);
    const move = endOfGap(bytes, upEnd);
    if (readNumber(bytes, up, upEnd) !== 0 || !isOperator(bytes, move, 0x54, 0x64)) return next;
    const right = readNumber(bytes, next, rightEnd);
    if (Number.isNaN(right)) return next;
    x += right;
    at = endOfGap(bytes, move + 2);
  }
}

/** In thousandths of the font size: what Skia's rounded widths differ by from glyph to glyph. */
const tolerated = 2;

function isOperator(bytes: Uint8Array, at: number, first: number, second: number): boolean {
  return bytes[at] === first && bytes[at + 1] === second && endOfRegular(bytes, at) === at + 2;
}

/** Where a hexadecimal string of two-byte codes ends, at its bracket; -1 for anything else. */
function endOfGlyphs(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0x3c) return -1;
  let end = at + 1;
  while (hexDigit(bytes[end]) >= 0) end += 1;
  return bytes[end] === 0x3e && end > at + 1 && (end - at - 1) % 4 === 0 ? end : -1;
}

function hexCode(bytes: Uint8Array, at: number): number {
  let code = 0;
  for (let digit = at; digit < at + 4; digit += 1) code = code * 16 + hexDigit(bytes[digit]);
  return code;
}

/** -1 for what is no digit. */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1;
}
