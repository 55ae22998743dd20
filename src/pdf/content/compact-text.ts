import type { SpeakingFont } from '../fonts/glyph-texts.js';
import { endOfGap, endOfRegular, latin1 } from './bytes.js';
import { LineEnds } from './line-ends.js';
import { isOperator, moveAt, showAt, spanAt } from './line-tokens.js';
import { type LineFont, LineWriter } from './line-writer.js';
import { readNumber } from './read-number.js';
import { type LineEnd, RunWriter } from './run-writer.js';
import { endOfOperator, endOfToken, isKeyword } from './scan-operations.js';
import { writeNumber } from './write-operation.js';

/** What a stream is rewritten with. */
export interface TextSetting {
  font(resource: string): SpeakingFont | undefined;
  /** A space in whichever font has one. */
  space(): { readonly resource: string; readonly code: number } | undefined;
  /** The paragraph, item or cell that marked content belongs to. */
  block(mcid: number): object | undefined;
  /** Whether a block goes on after this stream. */
  goesOn(block: object): boolean;
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
  const ends = new LineEnds();
  const marks: (number | undefined)[] = [];
  let operands = endOfGap(bytes, 0);
  for (let at = operands; at < bytes.length; ) {
    if (!isKeyword(bytes, at)) {
      at = endOfGap(bytes, endOfToken(bytes, at));
      continue;
    }
    if (isOperator(bytes, at, 0x42, 0x54)) {
      const mcid = marks.findLast((mark) => mark !== undefined);
      const block = mcid === undefined ? undefined : setting.block(mcid);
      at = compactObject({ writer, setting, ends, block }, at + 2);
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
  readonly writer: RunWriter;
  readonly setting: TextSetting;
  readonly ends: LineEnds;
  readonly block: object | undefined;
}

/** Understands `Tf Tm` and then strings, moves and replaced text on one line. Goes past what it understood. */
function compactObject(rewriting: Rewriting, from: number): number {
  const { bytes } = rewriting.writer;
  let at = endOfGap(bytes, from);
  if (bytes[at] !== 0x2f) return at;
  const resource = latin1(bytes, at + 1, endOfRegular(bytes, at + 1));
  const sizeAt = endOfGap(bytes, at + 1 + resource.length);
  const sizeEnd = endOfRegular(bytes, sizeAt);
  const size = readNumber(bytes, sizeAt, sizeEnd);
  at = endOfGap(bytes, sizeEnd);
  const font = isOperator(bytes, at, 0x54, 0x66) ? rewriting.setting.font(resource) : undefined;
  if (font?.codeBytes !== 2 || Number.isNaN(size) || size === 0) return at;
  at = endOfGap(bytes, at + 2);
  const matrixAt = at;
  for (let count = 0; count < 6; count += 1) at = endOfGap(bytes, endOfRegular(bytes, at));
  if (!isOperator(bytes, at, 0x54, 0x6d)) return at;
  const matrix = latin1(bytes, matrixAt, at).split(/\s+/).map(Number);
  const first = endOfGap(bytes, at + 2);
  const named = { font, resource, size };
  const line = new LineWriter(rewriting.writer, named);
  const end = compactLine(line, first);
  if (end === undefined) return first;
  const ended = line.end(end);
  if (line.glyphs > 0) {
    const [, , , scale = 1, , y = 0] = matrix;
    rewriting.ends.add({
      block: rewriting.block,
      y,
      size: size * Math.abs(scale),
      putSpace: () => putSpace(rewriting, named, ended, line.lastCode),
      ...line.facts(),
    });
  }
  return endOfGap(bytes, end);
}

/**
 * Puts a space behind a line: a glyph of its own font; where the print has none of that font, a last glyph that stands for
 * itself and a space (a string of nothing but a space makes pdf.js miss the end of the line); else a space of any font.
 */
function putSpace(
  { writer, setting }: Rewriting,
  { font, resource, size }: LineFont,
  { glyph, operation, isArray }: LineEnd,
  last: number,
): void {
  if (glyph !== undefined && font.space !== undefined) {
    writer.insert(glyph, hex(font.space));
    return;
  }
  const double = glyph === undefined ? undefined : font.sayingFont(last, `${font.textOf(last)} `);
  if (glyph !== undefined && double !== undefined) {
    const [close, open] = isArray ? ['>] TJ', '[<'] : ['> Tj', '<'];
    writer.insert(glyph - 4, `${close}\n/${double} ${writeNumber(size)} Tf\n${open}`);
    return;
  }
  const other = setting.space();
  if (other === undefined || other.resource === resource) return;
  writer.insert(operation, `\n/${other.resource} ${writeNumber(size)} Tf\n<${hex(other.code)}> Tj`);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** From the first string of a line to its `ET`; undefined, and nothing is kept, for a line that is not understood. */
function compactLine(line: LineWriter, first: number): number | undefined {
  const { bytes } = line.writer;
  line.begin(first);
  let done = first;
  let at = first;
  while (!isOperator(bytes, at, 0x45, 0x54)) {
    const show = showAt(bytes, at);
    const span = show === undefined && bytes[at] === 0x2f ? spanAt(bytes, at) : undefined;
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
