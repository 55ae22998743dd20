import { type PDFDict, PDFStream } from 'pdf-lib';
import { arrayAt, asDict, dictAt, name, nameAt } from '../objects/look.js';
import { streamBytes } from '../objects/stream-bytes.js';
import { readFont, readWidths } from './read-font.js';
import { type Glyph, readGlyphs } from './read-glyphs.js';
import { readTables, type Tables } from './sfnt.js';

/** A subset of a TrueType font, as Skia embeds it: glyph ids are those of the whole font, unused ones are empty. */
export interface Subset {
  /** Equal for subsets that may belong to one font. */
  readonly key: string;
  readonly tables: Tables;
  readonly descriptor: PDFDict;
  /** The PostScript name without the subset's tag. */
  readonly fontName: string;
  readonly count: number;
  readonly glyphs: ReadonlyMap<number, Glyph>;
  readonly unicode: ReadonlyMap<number, string>;
  /** In thousandths; zeros are left out, since Skia also writes them for glyphs that it does not use. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Undefined for fonts of another kind: Type 3, CFF, or TrueType that is not addressed by glyph id. */
export function readSubset(font: PDFDict): Subset | undefined {
  const descendant = asDict(font.context, arrayAt(font, 'DescendantFonts')?.get(0));
  const descriptor = descendant && dictAt(descendant, 'FontDescriptor');
  const file = descriptor?.lookup(name('FontFile2'));
  if (nameAt(font, 'Encoding') !== 'Identity-H' || !(file instanceof PDFStream)) return undefined;
  if (
    descendant === undefined ||
    descriptor === undefined ||
    nameAt(descendant, 'CIDToGIDMap') !== 'Identity'
  ) {
    return undefined;
  }
  const tables = readTables(streamBytes(file));
  const shape = tables && readGlyphs(tables);
  if (tables === undefined || shape === undefined) return undefined;
  const fontName = (nameAt(font, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    key: `${fontName} ${shape.key}`,
    tables,
    descriptor,
    fontName,
    count: shape.count,
    glyphs: shape.glyphs,
    unicode: readFont(font).unicode,
    widths: new Map([...readWidths(descendant)].filter(([, width]) => width !== 0)),
  };
}
