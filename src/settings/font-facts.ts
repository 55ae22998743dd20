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

/**
 * The code points that a font maps to a glyph. Reads formats 4 and 12 of
 * https://learn.microsoft.com/typography/opentype/spec/cmap, which every font for the web has; others hold nothing.
 */
export function characters(bytes: Uint8Array): ReadonlySet<number> {
  const cmap = readWoff2(bytes).get('cmap');
  const found = new Set<number>();
  if (cmap === undefined) return found;
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const platform = cmap.readUInt16BE(4 + index * 8);
    const encoding = cmap.readUInt16BE(4 + index * 8 + 2);
    // Platform 0 and, of Windows, encodings 1 and 10 are Unicode; the rest are older character sets.
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, found);
    if (format === 12) readFormat12(table, found);
  }
  return found;
}

function readFormat4(table: Buffer, found: Set<number>): void {
  const twice = table.readUInt16BE(6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + twice + segment);
    const delta = table.readUInt16BE(16 + twice * 2 + segment);
    const offsetAt = 16 + twice * 3 + segment;
    const offset = table.readUInt16BE(offsetAt);
    for (let point = start; point <= end && point < 0xffff; point++) {
      const raw = offset === 0 ? point : table.readUInt16BE(offsetAt + offset + (point - start) * 2);
      const isMissing = offset !== 0 && raw === 0;
      if (!isMissing && ((raw + delta) & 0xffff) !== 0) found.add(point);
    }
  }
}

function readFormat12(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const start = table.readUInt32BE(at);
    const end = Math.min(table.readUInt32BE(at + 4), 0x10ffff);
    const glyph = table.readUInt32BE(at + 8);
    for (let point = start; point <= end; point++) {
      if (glyph + point - start !== 0) found.add(point);
    }
  }
}
