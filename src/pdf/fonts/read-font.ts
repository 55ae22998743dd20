import { PDFArray, type PDFDict, PDFNumber, PDFStream } from 'pdf-lib';
import { latin1 } from '../content/bytes.js';
import { arrayAt, asDict, asNumbers, nameAt, numberAt, objectAt } from '../objects/look.js';
import { streamBytes } from '../objects/stream-bytes.js';
import { readToUnicode } from './read-to-unicode.js';

/** What is needed to read and measure text that is set in a font. */
export interface FontReading {
  /** Bytes per glyph code: Skia's Type 0 fonts use two, its Type 3 fonts one. */
  readonly codeBytes: 1 | 2;
  readonly unicode: ReadonlyMap<number, string>;
  /** Advance in thousandths of the font size. Only right for glyphs that the print uses. */
  readonly width: (code: number) => number;
}

export function readFont(font: PDFDict): FontReading {
  const type0 = nameAt(font, 'Subtype') === 'Type0';
  let unicode: ReadonlyMap<number, string> | undefined;
  return {
    codeBytes: type0 ? 2 : 1,
    // Many a font is only measured.
    get unicode() {
      unicode ??= unicodeOf(font);
      return unicode;
    },
    width: type0 ? compositeWidths(font) : simpleWidths(font),
  };
}

/** Glyph codes of a string that is shown in the font. */
export function glyphCodes(font: FontReading, shown: Uint8Array): number[] {
  if (font.codeBytes === 1) return [...shown];
  const codes: number[] = [];
  for (let at = 0; at + 1 < shown.length; at += 2) codes.push((shown[at] ?? 0) * 256 + (shown[at + 1] ?? 0));
  return codes;
}

function unicodeOf(font: PDFDict): ReadonlyMap<number, string> {
  const stream = objectAt(font, 'ToUnicode');
  if (!(stream instanceof PDFStream)) return new Map();
  const bytes = streamBytes(stream);
  return readToUnicode(latin1(bytes, 0, bytes.length));
}

function compositeWidths(font: PDFDict): (code: number) => number {
  const descendant = asDict(font.context, arrayAt(font, 'DescendantFonts')?.get(0));
  const widths = descendant === undefined ? new Map<number, number>() : readWidths(descendant);
  const missing = (descendant && numberAt(descendant, 'DW')) ?? 1000;
  // Asked for every glyph of a page, so by its place in a list.
  const list = new Float64Array(Math.max(-1, ...widths.keys()) + 1).fill(missing);
  for (const [code, width] of widths) list[code] = width;
  return (code) => list[code] ?? missing;
}

/** The /W array of a CIDFont: `first [w w …]` and `first last w`. */
function readWidths(descendant: PDFDict): Map<number, number> {
  const found = new Map<number, number>();
  const entries = arrayAt(descendant, 'W')?.asArray() ?? [];
  for (let at = 0; at < entries.length; ) {
    const first = numeric(entries[at]);
    const next = descendant.context.lookup(entries[at + 1]);
    if (next instanceof PDFArray) {
      asNumbers(next).forEach((width, step) => {
        found.set(first + step, width);
      });
      at += 2;
    } else {
      for (let code = first; code <= numeric(next); code += 1) found.set(code, numeric(entries[at + 2]));
      at += 3;
    }
  }
  return found;
}

function simpleWidths(font: PDFDict): (code: number) => number {
  const first = numberAt(font, 'FirstChar') ?? 0;
  const widths = arrayAt(font, 'Widths');
  const matrix = arrayAt(font, 'FontMatrix');
  const scale = matrix === undefined ? 1 : numeric(matrix.get(0)) * 1000;
  const list = widths === undefined ? [] : asNumbers(widths);
  return (code) => (list[code - first] ?? 0) * scale;
}

function numeric(value: unknown): number {
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
