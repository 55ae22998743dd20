import { type PDFContext, type PDFDict, type PDFRef, PDFString } from 'pdf-lib';
import type { FieldFont, FieldGlyph } from '../../domain/field-font.js';
import type { ReviewForm } from '../../domain/review-form.js';
import { writeToUnicode } from '../fonts/write-to-unicode.js';
import { deflatedStream } from '../objects/deflate.js';

/** What the font of fields is called in a file. */
const usual = 'F1';

/**
 * Of a font that is called so, PDFium believes that it has every letter (cpdf_bafontmap.cpp): else it writes all beyond western
 * Europe's in fonts of the system, which it does not embed. Where a form is in other letters than the font has, that
 * is the better way.
 */
const trusted = 'Wingdings';

/** Scripts whose letters the font has (ISO 15924). */
const covered: readonly (string | undefined)[] = ['Latn', 'Grek', 'Cyrl'];

/** A letter of another script. */
const uncovered = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Letter}/u;

/**
 * What viewers write with in a form: a size of 0 lets them choose one that fits the box, so that a long answer is seen whole.
 */
export function fieldStyle({ language, role, craft, person, statements }: ReviewForm): string {
  const { script } = new Intl.Locale(language).maximize();
  const texts = [role, craft.name, person ?? '', ...statements.map(({ text }) => text)];
  const isCovered = covered.includes(script) && !texts.some((text) => uncovered.test(text));
  return `/${isCovered ? trusted : usual} 0 Tf 0 g`;
}

/** All fonts that fields name: the one for text by both of its names, and the viewers' own of the disc in a choice. */
export function writeFieldFonts(context: PDFContext, font: FieldFont): PDFDict {
  const ref = writeFieldFont(context, font);
  const signs = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' });
  return context.obj({ [usual]: ref, [trusted]: ref, ZaDb: context.register(signs) });
}

/**
 * Adds the font of fields. Its codes are characters, of two bytes each, since PDFium writes a letter that it finds in no list
 * by its code: that is seen as a box, and never as another letter. What viewers write with it stays embedded.
 */
function writeFieldFont(
  context: PDFContext,
  { name, program, glyphs, ascent, descent, capHeight, box: bounds }: FieldFont,
): PDFRef {
  const baseFont = `LPFORM+${name}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      // Neither Latin alone nor written in a script: ISO 32000-1, table 123.
      Flags: 4,
      FontBBox: [...bounds],
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      StemV: 80,
      FontFile2: context.register(deflatedStream(context, program, context.obj({ Length1: program.length }))),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      CIDToGIDMap: context.register(deflatedStream(context, glyphMap(glyphs))),
      FontDescriptor: descriptor,
      DW: glyphs[box]?.width ?? 0,
      W: widthRuns(glyphs),
    }),
  );
  const unicode = new Map(
    glyphs.flatMap(({ point }) =>
      point === undefined ? [] : [[point, String.fromCodePoint(point)] as const],
    ),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(deflatedStream(context, Buffer.from(writeToUnicode(unicode), 'latin1'))),
    }),
  );
}

/** The glyph of what the font does not have. */
const box = 1;

/** From codes to glyphs (ISO 32000-1, table 117). */
function glyphMap(glyphs: readonly FieldGlyph[]): Uint8Array {
  const map = Buffer.alloc(2 * 0x10000);
  for (let code = 0x20; code < 0x10000; code += 1) map.writeUInt16BE(box, 2 * code);
  for (const [id, { point }] of glyphs.entries()) if (point !== undefined) map.writeUInt16BE(id, 2 * point);
  return map;
}

/** /W as runs of neighbouring codes: `first [w w …]`. */
function widthRuns(glyphs: readonly FieldGlyph[]): (number | number[])[] {
  const runs: { first: number; list: number[] }[] = [];
  for (const { point, width } of glyphs) {
    if (point === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.list.length === point) last.list.push(width);
    else runs.push({ first: point, list: [width] });
  }
  return runs.flatMap(({ first, list }) => [first, list]);
}
