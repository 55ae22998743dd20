import { createHash } from 'node:crypto';
import type { Tables } from './sfnt.js';

export interface Glyph {
  /** Empty for white space. */
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

export interface Glyphs {
  /** Equal for subsets that may belong to one font: a hash of shared metrics, limits and hinting programs. */
  readonly key: string;
  readonly unitsPerEm: number;
  /** Number of glyph ids. */
  readonly count: number;
  /** Glyphs that have an outline or a width; the others are not part of the subset. */
  readonly glyphs: ReadonlyMap<number, Glyph>;
}

/** Undefined when a table that TrueType outlines need is missing. */
export function readGlyphs(tables: Tables): Glyphs | undefined {
  const head = tables.get('head');
  const hhea = tables.get('hhea');
  const maxp = tables.get('maxp');
  const glyf = tables.get('glyf');
  const loca = tables.get('loca');
  const hmtx = tables.get('hmtx');
  if (!head || !hhea || !maxp || !glyf || !loca || !hmtx) return undefined;
  const count = maxp.readUInt16BE(4);
  const measured = hhea.readUInt16BE(34);
  const start =
    head.readInt16BE(50) === 0
      ? (id: number) => 2 * loca.readUInt16BE(2 * id)
      : (id: number) => loca.readUInt32BE(4 * id);
  const glyphs = new Map<number, Glyph>();
  for (let id = 0; id < count; id += 1) {
    const outline = glyf.subarray(start(id), start(id + 1));
    // Beyond the measured ones all have the last advance.
    const advance = hmtx.readUInt16BE(4 * Math.min(id, measured - 1));
    const bearing = hmtx.readInt16BE(id < measured ? 4 * id + 2 : 4 * measured + 2 * (id - measured));
    if (outline.length > 0 || advance > 0) glyphs.set(id, { outline, advance, bearing });
  }
  return { key: sharedKey(tables, head, hhea, maxp), unitsPerEm: head.readUInt16BE(18), count, glyphs };
}

function sharedKey(tables: Tables, head: Buffer, hhea: Buffer, maxp: Buffer): string {
  const hash = createHash('sha256');
  // All but the checksum and the format of loca, the number of advances, and the number of glyphs.
  hash.update(head.subarray(0, 8)).update(head.subarray(12, 50));
  hash.update(hhea.subarray(0, 34)).update(maxp.subarray(0, 4)).update(maxp.subarray(6));
  for (const tag of programs) hash.update(tag).update(tables.get(tag) ?? '');
  return hash.digest('base64');
}

/** What hinting runs; shared by all glyphs. */
export const programs = ['cvt ', 'fpgm', 'prep'];
