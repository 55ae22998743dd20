import { type PDFContext, PDFDict, PDFRef, PDFString } from 'pdf-lib';
import { deflatedStream } from '../objects/deflate.js';
import { name } from '../objects/look.js';
import type { FontUnion } from './font-union.js';
import { programs } from './read-glyphs.js';
import { type Tables, writeTables } from './sfnt.js';
import { writeToUnicode } from './write-to-unicode.js';

/** Writes a union as a Type 0 font at each of `refs`, one a reading. `tag` is its six letters, unique in the document. */
export function writeUnion(
  context: PDFContext,
  refs: readonly PDFRef[],
  union: FontUnion,
  tag: string,
): void {
  const baseFont = name(`${tag}+${union.first.fontName}`);
  const file = writeTables(tablesOf(union));
  const descriptor = PDFDict.withContext(context);
  for (const [key, value] of union.first.descriptor.entries()) {
    // All that Skia describes is plain numbers; references would lead back into the print.
    if (!(value instanceof PDFRef)) descriptor.set(key, value.clone(context));
  }
  descriptor.set(name('FontName'), baseFont);
  descriptor.set(
    name('FontFile2'),
    context.register(deflatedStream(context, file, context.obj({ Length1: file.length }))),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      CIDToGIDMap: 'Identity',
      FontDescriptor: context.register(descriptor),
      DW: 0,
      W: widthRuns(union),
    }),
  );
  for (const [at, ref] of refs.entries()) {
    const unicode = writeToUnicode(union.readings[at] ?? new Map());
    const font = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(deflatedStream(context, Buffer.from(unicode, 'latin1'))),
    });
    context.assign(ref, font);
  }
}

/** /W as runs of neighbouring codes: `first [w w …]`. */
function widthRuns({ glyphs, first: { unitsPerEm } }: FontUnion): (number | number[])[] {
  const runs: { first: number; list: number[] }[] = [];
  for (const [code, { advance }] of [...glyphs].sort(([a], [b]) => a - b)) {
    const width = Math.round((advance / unitsPerEm) * 1e5) / 100;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.list.length === code) last.list.push(width);
    else runs.push({ first: code, list: [width] });
  }
  return runs.flatMap(({ first, list }) => [first, list]);
}

/** Only the tables that a PDF reader uses (ISO 32000-1, 9.9): no names, no character map. */
function tablesOf(union: FontUnion): Tables {
  const tables = new Map<string, Buffer>();
  for (const tag of ['head', 'hhea', 'maxp', ...programs]) {
    const table = union.first.tables.get(tag);
    if (table !== undefined) tables.set(tag, Buffer.from(table));
  }
  const outlines: Buffer[] = [];
  const loca = Buffer.alloc(4 * (union.count + 1));
  const hmtx = Buffer.alloc(4 * union.count);
  let offset = 0;
  for (let id = 0; id < union.count; id += 1) {
    const glyph = union.glyphs.get(id);
    loca.writeUInt32BE(offset, 4 * id);
    if (glyph === undefined) continue;
    hmtx.writeUInt16BE(glyph.advance, 4 * id);
    hmtx.writeInt16BE(glyph.bearing, 4 * id + 2);
    outlines.push(glyph.outline, Buffer.alloc(-glyph.outline.length & 3));
    offset += (glyph.outline.length + 3) & ~3;
  }
  loca.writeUInt32BE(offset, 4 * union.count);
  tables.get('head')?.writeInt16BE(1, 50);
  tables.get('hhea')?.writeUInt16BE(union.count, 34);
  tables.get('maxp')?.writeUInt16BE(union.count, 4);
  return tables.set('glyf', Buffer.concat(outlines)).set('loca', loca).set('hmtx', hmtx);
}
