import type { Direction } from '../../domain/direction.js';
import type { Blank, SpeakingFont } from '../fonts/glyph-texts.js';
import { endOfGap, endOfRegular, isAt, latin1 } from './bytes.js';
import { closeLine } from './close-line.js';
import { LineEnds } from './line-ends.js';
import { isOperator, moveAt, type SpanHead, showAt, spanBodyAt, spanHeadAt } from './line-tokens.js';
import { LineWriter } from './line-writer.js';
import { readNumber } from './read-number.js';
import { RunWriter } from './run-writer.js';
import { endOfOperator, endOfToken, isKeyword } from './scan-operations.js';
import type { SourceText } from './source-text.js';

/** What a stream is rewritten with. */
export interface TextSetting {
  font(resource: string): SpeakingFont | undefined;
  /** A space in whichever font has one. */
  space(): Blank | undefined;
  /** The paragraph, item or cell that marked content belongs to. */
  block(mcid: number): object | undefined;
  /** Whether a block goes on after this stream. */
  goesOn(block: object): boolean;
  /** What was printed. */
  readonly source: SourceText;
  /** Of the page. */
  readonly direction: Direction;
}

/**
 * Chromium moves the pen before every single glyph. Where that is what the glyph's own width or a kerning would do,
 * a whole line becomes one string: a fifth of the bytes, and words that stay words for whoever extracts them.
 * Glyphs keep their places to 2.5 thousandths of the font size: 0.01 mm in body text.
 *
 * On the way each glyph learns which character it stands for here (see glyph-texts.ts), characters that nobody sees lose
 * the space that Skia draws for them, and lines get back the space at which they broke.
 *
 * Text objects that are not built in Skia's plain way stay as they are, and the bytes themselves when all do. Four
 * fifths of a stream are such text, so it is rewritten as it is read, before anything else looks at the stream.
 */
export function compactText(bytes: Uint8Array, setting: TextSetting): Uint8Array {
  const writer = new RunWriter(bytes);
  const ends = new LineEnds(setting.source, setting.direction);
  const marks: (number | undefined)[] = [];
  // A glyph takes four digits.
  const codes = new Int32Array(bytes.length >> 2);
  let operands = endOfGap(bytes, 0);
  for (let at = operands; at < bytes.length; ) {
    if (!isKeyword(bytes, at)) {
      at = endOfGap(bytes, endOfToken(bytes, at));
      continue;
    }
    if (isOperator(bytes, at, 0x42, 0x54)) {
      const mcid = marks.findLast((mark) => mark !== undefined);
      const block = mcid === undefined ? undefined : setting.block(mcid);
      at = compactObject({ codes, writer, setting, ends, block }, at + 2);
    } else {
      const to = endOfOperator(bytes, at);
      if (isMark(bytes, at, to)) marks.push(mcidIn(latin1(bytes, operands, at)));
      else if (to - at === 3 && bytes[at] === 0x45 && bytes[at + 1] === 0x4d) marks.pop();
      at = endOfGap(bytes, to);
    }
    operands = at;
  }
  ends.finish((block) => setting.goesOn(block));
  return writer.finish();
}

/** BMC or BDC. */
function isMark(bytes: Uint8Array, at: number, to: number): boolean {
  return to - at === 3 && bytes[at] === 0x42 && bytes[at + 2] === 0x43;
}

function mcidIn(operands: string): number | undefined {
  const digits = /\/MCID\s+(\d+)/.exec(operands)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

interface Rewriting {
  /** Room for the glyphs of a line. */
  readonly codes: Int32Array;
  readonly writer: RunWriter;
  readonly setting: TextSetting;
  readonly ends: LineEnds;
  readonly block: object | undefined;
}

/**
 * Understands `Tf Tm` and then strings, moves and replaced text on one line; the first text may be replaced from before
 * `Tf` on, and all of it marked as running from the right. Goes past what it understood.
 */
function compactObject(rewriting: Rewriting, from: number): number {
  const { writer, setting, block } = rewriting;
  const { bytes } = writer;
  const start = endOfGap(bytes, from);
  const isReversed = isAt(bytes, start, reversedMark);
  const opening = isReversed ? endOfGap(bytes, start + reversedMark.length) : start;
  const head = spanHeadAt(bytes, opening);
  const set = readSetting(bytes, head === undefined ? opening : endOfGap(bytes, head.to), setting);
  if (set === undefined) return start;
  const line = new LineWriter(writer, set, rewriting.codes);
  const end = compactLine(line, set.to, head && { ...head, from: opening }, isReversed);
  if (end === undefined) return start;
  const ended = line.end(end);
  if (line.glyphs > 0) {
    const [, , , scale = 1, , y = 0] = set.matrix;
    rewriting.ends.add({
      block,
      y,
      size: set.size * Math.abs(scale),
      ...line.facts(),
      ...closeLine({ writer, line: set, ended, last: line.last, space: () => setting.space() }),
    });
  }
  // Past the end of the mark too, whose beginning nobody else saw.
  const behind = endOfGap(bytes, end);
  return isReversed ? endOfGap(bytes, endOfRegular(bytes, behind)) : behind;
}

const reversedMark = '/ReversedChars BMC';

/** `/F4 12 Tf 1 0 0 -1 0 27 Tm`: the font, where it is one that is understood, and the place. */
function readSetting(bytes: Uint8Array, from: number, setting: TextSetting) {
  if (bytes[from] !== 0x2f) return undefined;
  const resource = latin1(bytes, from + 1, endOfRegular(bytes, from + 1));
  const sizeAt = endOfGap(bytes, from + 1 + resource.length);
  const sizeEnd = endOfRegular(bytes, sizeAt);
  const size = readNumber(bytes, sizeAt, sizeEnd);
  let at = endOfGap(bytes, sizeEnd);
  const font = isOperator(bytes, at, 0x54, 0x66) ? setting.font(resource) : undefined;
  if (font?.codeBytes !== 2 || Number.isNaN(size) || size === 0) return undefined;
  at = endOfGap(bytes, at + 2);
  const matrix: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    const end = endOfRegular(bytes, at);
    matrix.push(readNumber(bytes, at, end));
    at = endOfGap(bytes, end);
  }
  if (!isOperator(bytes, at, 0x54, 0x6d)) return undefined;
  return { font, resource, size, matrix, to: endOfGap(bytes, at + 2) };
}

/**
 * From the first string of a line to its `ET`, or to the `EMC` before it of a line that is marked; undefined, and nothing
 * is kept, for a line that is not understood.
 */
function compactLine(
  line: LineWriter,
  first: number,
  opened: (SpanHead & { readonly from: number }) | undefined,
  isMarked: boolean,
): number | undefined {
  const { bytes } = line.writer;
  line.begin(first, opened);
  let done = first;
  let at = first;
  if (opened !== undefined) {
    const span = spanBodyAt(bytes, opened, first);
    if (span === undefined) return undefined;
    line.span(span);
    done = span.to;
    at = endOfGap(bytes, done);
  }
  while (!(isMarked ? isMarkEnd(bytes, at) : isOperator(bytes, at, 0x45, 0x54))) {
    const show = showAt(bytes, at);
    const head = show === undefined && bytes[at] === 0x2f ? spanHeadAt(bytes, at) : undefined;
    const span = head && spanBodyAt(bytes, head, head.to);
    const move = show === undefined && span === undefined ? moveAt(bytes, at) : undefined;
    if (show !== undefined) line.show(show);
    else if (span !== undefined) line.span(span);
    else if (move !== undefined) line.move(move);
    const to = (show ?? span ?? move)?.to;
    if (to === undefined) return undefined;
    done = to;
    at = endOfGap(bytes, done);
  }
  return done;
}

function isMarkEnd(bytes: Uint8Array, at: number): boolean {
  return isAt(bytes, at, 'EMC') && endOfRegular(bytes, at) === at + 3;
}
