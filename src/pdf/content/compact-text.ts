import type { FontReading } from '../fonts/read-font.js';
import { endOfGap, latin1 } from './bytes.js';
import type { Content } from './open-contents.js';
import { isName } from './operand.js';
import { readNumbers, readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';
import { writeNumber } from './write-operation.js';

/**
 * Chromium moves the pen before every single glyph. Where that is what the glyph's own width or a kerning would do,
 * a whole line becomes one string: a fifth of the bytes, and words that stay words for whoever extracts them.
 * Glyphs keep their places to 2.5 thousandths of the font size: 0.01 mm in body text.
 *
 * Text objects that an earlier edit replaces, and all that are not built in Skia's plain way, stay as they are.
 */
export function compactText(
  content: Content,
  fontNamed: (resource: string) => FontReading | undefined,
): void {
  const { bytes, operations } = content;
  const replaced = content.edits.filter(({ from, to }) => to > from);
  let at = 0;
  while (at < operations.length) {
    const start = operations[at];
    if (start?.operator !== 'BT') {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < operations.length && operations[end]?.operator !== 'ET') end += 1;
    const taken = replaced.some(({ from, to }) => from <= start.from && start.from < to);
    const run = taken ? undefined : readRun(bytes, operations.slice(at + 1, end), fontNamed);
    if (run !== undefined) content.edits.push({ from: run.from, to: run.to, text: writeRun(run) });
    at = end + 1;
  }
}

/** One line of text: strings in hexadecimal with where each starts. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly pieces: readonly { readonly glyphs: string; readonly x: number; readonly width: number }[];
}

/** Understands `Tf Tm Tj (Td Tj)*` on one line and nothing else. */
function readRun(
  bytes: Uint8Array,
  [setFont, setMatrix, ...shows]: readonly Operation[],
  fontNamed: (resource: string) => FontReading | undefined,
): Run | undefined {
  const [first] = shows;
  const last = shows.at(-1);
  if (setFont?.operator !== 'Tf' || setMatrix?.operator !== 'Tm' || shows.length < 2) return undefined;
  const [resource, size] = readOperands(bytes, setFont);
  const font = isName(resource) ? fontNamed(resource.name) : undefined;
  if (first === undefined || last === undefined || font?.codeBytes !== 2 || typeof size !== 'number')
    return undefined;
  const pieces: Run['pieces'][number][] = [];
  let x = 0;
  for (const [index, operation] of shows.entries()) {
    if (operation.operator !== (index % 2 === 0 ? 'Tj' : 'Td')) return undefined;
    if (operation.operator === 'Td') {
      const [right = Number.NaN, up] = readNumbers(bytes, operation);
      if (up !== 0) return undefined;
      x += right;
      continue;
    }
    const glyphs = hexOperand(bytes, operation);
    if (glyphs === undefined) return undefined;
    pieces.push({ glyphs, x, width: widthOf(glyphs, font, size) });
  }
  return { from: first.from, to: last.to, size, pieces };
}

/** The digits of a hexadecimal string; undefined for a literal one. */
function hexOperand(bytes: Uint8Array, { from, at }: Operation): string | undefined {
  const end = bytes.indexOf(0x3e, from);
  if (bytes[from] !== 0x3c || end < 0 || endOfGap(bytes, end + 1) !== at) return undefined;
  const digits = latin1(bytes, from + 1, end);
  return digits.length % 4 === 0 ? digits : undefined;
}

function widthOf(glyphs: string, font: FontReading, size: number): number {
  let width = 0;
  for (let at = 0; at < glyphs.length; at += 4) {
    width += font.width(Number.parseInt(glyphs.slice(at, at + 4), 16));
  }
  return (width / 1000) * size;
}

/** In thousandths of the font size: what Skia's rounded widths differ by from glyph to glyph. */
const tolerated = 2;

/** The pen is followed as a reader would move it, so what is tolerated does not add up. */
function writeRun({ pieces, size }: Run): string {
  let pen = 0;
  let text = '';
  for (const { glyphs, x, width } of pieces) {
    const back = Math.round(((pen - x) / size) * 1000);
    if (Math.abs(back) > tolerated) {
      text += `>${writeNumber(back)}<`;
      pen -= (back / 1000) * size;
    }
    text += glyphs;
    pen += width;
  }
  return text.includes('>') ? `[<${text}>] TJ` : `<${text}> Tj`;
}
