import { type PDFDict, PDFRef } from 'pdf-lib';
import type { Direction } from '../../domain/direction.js';
import { asDict, dictAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { type FontReading, readFont } from './read-font.js';
import { type PaintedLine, readLines } from './read-lines.js';

/** Part of a page number, as it is painted. */
export type NumberRun = {
  /** Width in thousandths of the font size. */
  readonly width: number;
  /** Space before it, in the same unit. */
  readonly gap: number;
} & (
  | {
      /** The font, as the sheet refers to it, and glyph codes as a hexadecimal string. */
      readonly font: PDFRef;
      readonly glyphs: string;
    }
  | { readonly line: PaintedLine }
);

type GlyphRun = Extract<NumberRun, { glyphs: string }>;

/** The glyphs that page numbers are set in. */
export interface NumberSheet {
  /** The font of the digits, as the sheet refers to it. */
  readonly digits: PDFRef;
  /**
   * Words and numbers by turns, as they are read, to runs from left to right. Throws on a missing glyph.
   */
  readonly set: (pieces: readonly string[]) => readonly NumberRun[];
}

/**
 * Reads a print whose page shows, in the style of the page numbers, every character that they need
 * (the digits and the words around them). A print of its own, since a pack's parts hold only the digits they use.
 * Words of other letters than those of western Europe are shown whole once more, each on a line of its own, without
 * the spaces around them.
 *
 * @param direction that of the words
 */
export function openNumberSheet(pdf: TaggedPdf, direction: Direction): NumberSheet {
  const fonts = pdf.pages.flatMap(({ dict }) => fontsOf(pdf, dict));
  const withDigits = fonts.find(({ codes }) => [...'0123456789'].every((digit) => codes.has(digit)));
  if (withDigits === undefined) {
    throw new Error('The number sheet shows no text that has all digits in one font.');
  }
  const sorted = [withDigits, ...fonts.filter((font) => font !== withDigits)];
  const digits = withDigits.ref;
  const set = (text: string) => setApart(text, sorted);
  const isPlain = (text: string) =>
    direction === 'ltr' &&
    !joined.test(text) &&
    [...text].every((each) => fonts.some(({ codes }) => codes.has(each)));
  let known: readonly PaintedLine[] | undefined;
  const lines = () => {
    known ??= readLines(pdf);
    return known;
  };
  return {
    digits,
    set: (pieces) =>
      isPlain(pieces.join('')) ? set(pieces.join('')) : setWhole(pieces, { set, direction, lines: lines() }),
  };
}

/** Letters that are more than their glyphs side by side, as in Arabic, or what is written in India and east of it. */
const joined = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]/;

interface SheetFont {
  readonly ref: PDFRef;
  readonly reading: FontReading;
  /** By the text that a glyph stands for. */
  readonly codes: ReadonlyMap<string, number>;
}

function fontsOf(pdf: TaggedPdf, page: PDFDict): SheetFont[] {
  const resources = dictAt(page, 'Resources');
  const entries = (resources && dictAt(resources, 'Font'))?.values() ?? [];
  return entries.flatMap((ref) => {
    const font = asDict(pdf.context, ref);
    if (!(ref instanceof PDFRef) || font === undefined) return [];
    const reading = readFont(font);
    return [
      { ref, reading, codes: new Map([...reading.unicode].reverse().map(([code, text]) => [text, code])) },
    ];
  });
}

/** Character by character, each in the first font that has it. */
function setApart(text: string, fonts: readonly SheetFont[]): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const character of text) {
    const font = fonts.find(({ codes }) => codes.has(character));
    const code = font?.codes.get(character);
    if (font === undefined || code === undefined) {
      throw new Error(`The number sheet does not show "${character}" of "${text}".`);
    }
    const glyph = code.toString(16).padStart(2 * font.reading.codeBytes, '0');
    const width = font.reading.width(code);
    const last = runs.at(-1);
    if (last?.font !== font.ref) runs.push({ font: font.ref, glyphs: glyph, width, gap: 0 });
    else runs.splice(-1, 1, { ...last, glyphs: last.glyphs + glyph, width: last.width + width });
  }
  return runs;
}

/** Of a space that is nobody's glyph, in thousandths of the font size. */
const spaceWidth = 250;

/**
 * Words as the sheet paints them whole: the lines below its first are the words in the order of the pieces. From right to
 * left what is read first stands last.
 */
function setWhole(
  pieces: readonly string[],
  {
    set,
    direction,
    lines: [, ...lines],
  }: {
    readonly set: (text: string) => NumberRun[];
    readonly direction: Direction;
    readonly lines: readonly PaintedLine[];
  },
): NumberRun[] {
  let at = 0;
  const painted = pieces.map((piece) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
    const runs = inner === '' ? [] : /^\d+$/.test(inner) ? set(inner) : runOf(lines[at++]);
    const [first, last] = direction === 'rtl' ? [after, before] : [before, after];
    return { before: first.length * spaceWidth, runs, after: last.length * spaceWidth };
  });
  if (direction === 'rtl') painted.reverse();
  const placed: NumberRun[] = [];
  let gap = 0;
  for (const { before, runs, after } of painted) {
    gap += before;
    for (const run of runs) {
      placed.push({ ...run, gap });
      gap = 0;
    }
    gap += after;
  }
  return placed;
}

function runOf(line: PaintedLine | undefined): NumberRun[] {
  return line === undefined ? [] : [{ line, width: ((line.end - line.start) / line.size) * 1000, gap: 0 }];
}
