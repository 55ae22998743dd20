import type { FieldFont, FieldGlyph } from '../../domain/field-font.js';
import { type Glyph, readGlyphs } from '../fonts/read-glyphs.js';
import { type Tables, writeTables } from '../fonts/sfnt.js';
import { piecesOf, withPieces } from './outline-pieces.js';

/** A font file of one script: its tables, and its glyphs by code point. */
export interface ScriptFile {
  readonly tables: Tables;
  readonly glyphOf: ReadonlyMap<number, number>;
}

/** The characters that are worth their bytes in every form: those of Europe's alphabets and Vietnamese, and signs between words. */
const wanted: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x192, 0x192],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x218, 0x21b],
  [0x2bc, 0x2bd],
  [0x2c6, 0x2c7],
  [0x2d8, 0x2dd],
  [0x300, 0x30c],
  [0x323, 0x328],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
];

/**
 * One font of several files of a family, of which each holds one script, since a field is written in one font. The first
 * file that has a character gives its glyph. Hints are left out: their programs differ between the files. Throws on a file without outlines.
 */
export function makeFieldFont(name: string, files: readonly ScriptFile[]): FieldFont {
  const first = files[0]?.tables;
  const sets = files.map(({ tables, glyphOf }) => {
    const read = readGlyphs(tables);
    if (read === undefined) throw new Error(`A file of ${name} has no outlines.`);
    return { ...read, glyphOf };
  });
  const unitsPerEm = sets[0]?.unitsPerEm;
  if (first === undefined || unitsPerEm === undefined) throw new Error(`${name} has no files.`);
  const kept: {
    readonly glyph: Glyph;
    readonly set: (typeof sets)[number];
    readonly point: number | undefined;
  }[] = [];
  const places = new Map<(typeof sets)[number], Map<number, number>>(sets.map((set) => [set, new Map()]));
  const keep = (set: (typeof sets)[number], id: number, point: number | undefined) => {
    const own = places.get(set);
    const glyph = set.glyphs.get(id) ?? { outline: Buffer.alloc(0), advance: 0, bearing: 0 };
    if (own !== undefined && !own.has(id)) own.set(id, kept.length);
    kept.push({ glyph, set, point });
  };
  for (const set of sets.slice(0, 1)) {
    keep(set, 0, undefined);
    kept.push({ glyph: boxGlyph(unitsPerEm), set, point: undefined });
  }
  for (const [from, to] of wanted) {
    for (let point = from; point <= to; point += 1) {
      const set = sets.find(({ glyphOf }) => glyphOf.has(point));
      const id = set?.glyphOf.get(point);
      if (set !== undefined && id !== undefined) keep(set, id, point);
    }
  }
  // Glyphs that are made of others bring those along.
  for (let at = 0; at < kept.length; at += 1) {
    const { glyph, set } = kept[at] as (typeof kept)[number];
    for (const id of piecesOf(glyph.outline))
      if (places.get(set)?.has(id) === false) keep(set, id, undefined);
  }
  const glyphs = kept.map(({ glyph, set }) => ({
    ...glyph,
    outline: withPieces(glyph.outline, (id) => places.get(set)?.get(id) ?? 0),
  }));
  const thousandths = (value: number) => Math.round((value / unitsPerEm) * 1000);
  const head = first.get('head');
  const os2 = first.get('OS/2');
  const measure = (table: Buffer | undefined, at: number) => thousandths(table?.readInt16BE(at) ?? 0);
  return {
    name,
    program: writeTables(tablesOf(first, glyphs)),
    glyphs: kept.map(({ glyph, point }): FieldGlyph => ({ point, width: thousandths(glyph.advance) })),
    ascent: measure(first.get('hhea'), 4),
    descent: measure(first.get('hhea'), 6),
    capHeight: os2 !== undefined && os2.length >= 90 ? measure(os2, 88) : 700,
    box: [measure(head, 36), measure(head, 38), measure(head, 40), measure(head, 42)],
  };
}

/** An upright box, as is seen in place of a letter that a font does not have: two outlines, of which the inner one turns back. */
function boxGlyph(unitsPerEm: number): Glyph {
  const [left, right, top, stroke] = [0.08, 0.62, 0.72, 0.05].map((share) =>
    Math.round(share * unitsPerEm),
  ) as [number, number, number, number];
  const outer = [
    [left, 0],
    [left, top],
    [right, top],
    [right, 0],
  ] as const;
  const inner = [
    [left + stroke, stroke],
    [right - stroke, stroke],
    [right - stroke, top - stroke],
    [left + stroke, top - stroke],
  ] as const;
  const points = [...outer, ...inner];
  const words = [2, left, 0, right, top, 3, 7, 0];
  const steps = (axis: 0 | 1) => points.map((point, at) => point[axis] - (points[at - 1]?.[axis] ?? 0));
  // Every point lies on its outline, and each step takes two bytes.
  const outline = Buffer.alloc(2 * words.length + points.length * 5, 1);
  for (const [at, word] of words.entries()) outline.writeInt16BE(word, 2 * at);
  for (const [at, step] of [...steps(0), ...steps(1)].entries()) {
    outline.writeInt16BE(step, 2 * words.length + points.length + 2 * at);
  }
  return { outline, advance: right + left, bearing: left };
}

/** Only the tables that a PDF reader uses (ISO 32000-1, 9.9). */
function tablesOf(first: Tables, glyphs: readonly Glyph[]): Tables {
  const tables = new Map<string, Buffer>();
  for (const tag of ['head', 'hhea', 'maxp']) tables.set(tag, Buffer.from(first.get(tag) ?? []));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  const outlines: Buffer[] = [];
  let offset = 0;
  for (const [id, { outline, advance, bearing }] of glyphs.entries()) {
    loca.writeUInt32BE(offset, 4 * id);
    hmtx.writeUInt16BE(advance, 4 * id);
    hmtx.writeInt16BE(bearing, 4 * id + 2);
    outlines.push(outline, Buffer.alloc(-outline.length & 3));
    offset += (outline.length + 3) & ~3;
  }
  loca.writeUInt32BE(offset, 4 * glyphs.length);
  tables.get('head')?.writeInt16BE(1, 50);
  tables.get('hhea')?.writeUInt16BE(glyphs.length, 34);
  tables.get('maxp')?.writeUInt16BE(glyphs.length, 4);
  return tables.set('glyf', Buffer.concat(outlines)).set('loca', loca).set('hmtx', hmtx);
}
