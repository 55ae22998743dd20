import { type PDFDict, PDFRef } from 'pdf-lib';
import { asDict, dictAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { readFont } from './read-font.js';

/** A font with the glyphs that page numbers are set in. */
export interface NumberSheet {
  /** The font, as the sheet refers to it. */
  readonly font: PDFRef;
  /** Glyph codes as a hexadecimal string, and the width in thousandths of the font size. Throws on a missing glyph. */
  readonly set: (text: string) => { readonly glyphs: string; readonly width: number };
  /** Whether the font has a glyph for each character of a text. */
  readonly has: (text: string) => boolean;
}

/**
 * Reads a print whose page shows, in the style of the page numbers, every character that they need
 * (the digits and the words around them). A print of its own, since a pack's parts hold only the digits they use.
 */
export function openNumberSheet(pdf: OpenPdf): NumberSheet {
  for (const { dict } of pdf.pages) {
    const resources = dictAt(dict, 'Resources');
    for (const value of (resources && dictAt(resources, 'Font'))?.values() ?? []) {
      const font = asDict(pdf.context, value);
      const found = font && setter(font);
      if (value instanceof PDFRef && found !== undefined) return { font: value, ...found };
    }
  }
  throw new Error('The number sheet shows no text that has all digits in one font.');
}

function setter(font: PDFDict): Omit<NumberSheet, 'font'> | undefined {
  const { unicode, width, codeBytes } = readFont(font);
  const codes = new Map([...unicode].reverse().map(([code, text]) => [text, code]));
  if (![...'0123456789'].every((digit) => codes.has(digit))) return undefined;
  const has = (text: string) => [...text].every((character) => codes.has(character));
  const set = (text: string) => {
    const found = [...text].map((character) => {
      const code = codes.get(character);
      if (code === undefined) throw new Error(`The number sheet does not show "${character}" of "${text}".`);
      return code;
    });
    return {
      glyphs: found.map((code) => code.toString(16).padStart(2 * codeBytes, '0')).join(''),
      width: found.reduce((sum, code) => sum + width(code), 0),
    };
  };
  return { set, has };
}
