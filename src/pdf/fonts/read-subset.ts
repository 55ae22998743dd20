import { type PDFDict, PDFStream } from 'pdf-lib';
import { arrayAt, asDict, dictAt, name, nameAt } from '../objects/look.js';
import { streamBytes } from '../objects/stream-bytes.js';
import { readFont } from './read-font.js';
import { type Glyphs, readGlyphs } from './read-glyphs.js';
import { readTables, type Tables } from './sfnt.js';

/** A subset of a TrueType font, as Skia embeds it: glyph ids are those of the whole font, unused ones are empty. */
export interface Subset extends Glyphs {
  readonly tables: Tables;
  readonly descriptor: PDFDict;
  /** The PostScript name without the subset's tag. */
  readonly fontName: string;
  readonly unicode: ReadonlyMap<number, string>;
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
  const { unicode, width } = readFont(font);
  if (!measuresLike(shape, width, unicode.keys())) return undefined;
  return { ...shape, key: `${fontName} ${shape.key}`, tables, descriptor, fontName, unicode };
}

/**
 * Skia's /W also covers glyphs that it does not use, with widths that are not theirs; the file's own advances are right.
 * So those are kept, provided that the two agree about what is used.
 */
function measuresLike(shape: Glyphs, width: (code: number) => number, used: Iterable<number>): boolean {
  for (const code of used) {
    const advance = ((shape.glyphs.get(code)?.advance ?? 0) / shape.unitsPerEm) * 1000;
    if (Math.abs(width(code) - advance) > 1) return false;
  }
  return true;
}
