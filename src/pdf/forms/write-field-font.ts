import { type PDFContext, type PDFDict, type PDFRef, PDFString } from 'pdf-lib';
import type { FieldFont } from '../../domain/field-font.js';
import { writeToUnicode } from '../fonts/write-to-unicode.js';
import { deflatedStream } from '../objects/deflate.js';

/** What the font of fields is called in a file. */
const usual = 'F1';

/**
 * Of a font that is called so, PDFium believes that it has every letter (cpdf_bafontmap.cpp): else it writes all beyond western
 * Europe's in fonts of the system, which it does not embed. Where a form's language has other letters than the font
 * does, that is the better way.
 */
const trusted = 'Wingdings';

/** Scripts whose letters the font has. */
const covered: readonly (string | undefined)[] = ['Latn', 'Grek', 'Cyrl'];

/**
 * What viewers write with in a form of a language (BCP 47): a size of 0 lets them choose one that fits the box, so that a long
 * answer is seen whole.
 */
export function fieldStyle(language: string): string {
  const { script } = new Intl.Locale(language).maximize();
  return `/${covered.includes(script) ? trusted : usual} 0 Tf 0 g`;
}

/** All fonts that fields name: the one for text by both of its names, and the viewers' own of the disc in a choice. */
export function writeFieldFonts(context: PDFContext, font: FieldFont): PDFDict {
  const ref = writeFieldFont(context, font);
  const signs = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' });
  return context.obj({ [usual]: ref, [trusted]: ref, ZaDb: context.register(signs) });
}

/**
 * Adds the font of fields. Its codes are its glyphs, of two bytes: viewers that write with it find each by the character that it
 * stands for, and what they write stays embedded.
 */
function writeFieldFont(
  context: PDFContext,
  { name, program, glyphs, ascent, descent, capHeight, box }: FieldFont,
): PDFRef {
  const baseFont = `LPFORM+${name}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      // Neither Latin alone nor written in a script: ISO 32000-1, table 123.
      Flags: 4,
      FontBBox: [...box],
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
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor,
      DW: 0,
      W: [0, glyphs.map(({ width }) => width)],
    }),
  );
  const unicode = new Map(
    glyphs.flatMap(({ point }, id) =>
      point === undefined ? [] : [[id, String.fromCodePoint(point)] as const],
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
