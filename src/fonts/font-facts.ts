import { readWoff2 } from './read-woff2.js';

/** Height of the letter x as a fraction of the size; half the size when the font does not say. */
export function xHeight(bytes: Uint8Array): number {
  const tables = readWoff2(bytes);
  const unitsPerEm = tables.get('head')?.readUInt16BE(18) ?? 0;
  const os2 = tables.get('OS/2');
  // The field exists since version 2: https://learn.microsoft.com/typography/opentype/spec/os2.
  const height = os2 !== undefined && os2.readUInt16BE(0) >= 2 ? os2.readInt16BE(86) : 0;
  return height > 0 && unitsPerEm > 0 ? height / unitsPerEm : 0.5;
}

export function isVariable(bytes: Uint8Array): boolean {
  return readWoff2(bytes).has('fvar');
}

/** The code points that a font maps to a glyph. */
export function characters(bytes: Uint8Array): ReadonlySet<number> {
  return new Set(readCharacterMap(readWoff2(bytes)).keys());
}

/** The advance width of every character that a font has, as a fraction of the size. */
export function advances(bytes: Uint8Array): ReadonlyMap<number, number> {
  const tables = readWoff2(bytes);
  const unitsPerEm = tables.get('head')?.readUInt16BE(18) ?? 0;
  const widthOf = readAdvances(tables);
  if (unitsPerEm === 0 || widthOf === undefined) return new Map();
  const found = new Map<number, number>();
  for (const [point, glyph] of readCharacterMap(tables)) found.set(point, widthOf(glyph) / unitsPerEm);
  return found;
}

/**
 * Glyphs by code point. Reads formats 4 and 12 of https://learn.microsoft.com/typography/opentype/spec/cmap, which every
 * font for the web has; others hold nothing.
 */
export function readCharacterMap(tables: ReadonlyMap<string, Buffer>): ReadonlyMap<number, number> {
  const cmap = tables.get('cmap');
  const found = new Map<number, number>();
  if (cmap === undefined) return found;
  const steps = { left: mostSteps };
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const platform = cmap.readUInt16BE(4 + index * 8);
    const encoding = cmap.readUInt16BE(4 + index * 8 + 2);
    // Platform 0 and, of Windows, encodings 1 and 10 are Unicode; the rest are older character sets.
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, found, steps);
    if (format === 12) readFormat12(table, found, steps);
  }
  return found;
}

/** Eight maps of all of Unicode: a damaged table may ask for it millions of times. */
const mostSteps = 8 * 0x110000;

interface Steps {
  left: number;
}

function step(steps: Steps): void {
  steps.left -= 1;
  if (steps.left < 0) throw new Error('a map of characters without end');
}

function readFormat4(table: Buffer, found: Map<number, number>, steps: Steps): void {
  const twice = table.readUInt16BE(6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + twice + segment);
    const delta = table.readUInt16BE(16 + twice * 2 + segment);
    const offsetAt = 16 + twice * 3 + segment;
    const offset = table.readUInt16BE(offsetAt);
    for (let point = start; point <= end && point < 0xffff; point++) {
      step(steps);
      const raw = offset === 0 ? point : table.readUInt16BE(offsetAt + offset + (point - start) * 2);
      const isMissing = offset !== 0 && raw === 0;
      const glyph = (raw + delta) & 0xffff;
      if (!isMissing && glyph !== 0) found.set(point, glyph);
    }
  }
}

function readFormat12(table: Buffer, found: Map<number, number>, steps: Steps): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const start = table.readUInt32BE(at);
    const end = Math.min(table.readUInt32BE(at + 4), 0x10ffff);
    const glyph = table.readUInt32BE(at + 8);
    step(steps);
    for (let point = start; point <= end; point++) {
      step(steps);
      if (glyph + point - start !== 0) found.set(point, glyph + point - start);
    }
  }
}

/**
 * Advance widths by glyph. The table stands as in any font, four bytes a glyph, or packed with the widths first behind a
 * byte of flags (https://www.w3.org/TR/WOFF2/#hmtx_table_format). Packed its length is odd, else even.
 */
function readAdvances(tables: ReadonlyMap<string, Buffer>): ((glyph: number) => number) | undefined {
  const hmtx = tables.get('hmtx');
  const count = tables.get('hhea')?.readUInt16BE(34) ?? 0;
  if (hmtx === undefined || count === 0) return undefined;
  const [start, step] = hmtx.length % 2 === 1 ? [1, 2] : [0, 4];
  // Glyphs beyond the last width have that one.
  return (glyph) => hmtx.readUInt16BE(start + Math.min(glyph, count - 1) * step);
}
