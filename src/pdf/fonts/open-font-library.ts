import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib';
import { type FontUnion, joinUnion, startUnion } from './font-union.js';
import { readSubset } from './read-subset.js';
import { writeUnion } from './write-union.js';

/** The fonts of a pack. Parts hand theirs in and get a reference; what stands behind it is written at the end. */
export interface FontLibrary {
  /** `copy` carries over a font that cannot be united with others. */
  add(font: PDFDict, copy: (font: PDFDict) => PDFRef): PDFRef;
  write(): void;
}

export function openFontLibrary(context: PDFContext): FontLibrary {
  const unions: { readonly refs: PDFRef[]; readonly union: FontUnion }[] = [];
  return {
    add: (font, copy) => {
      const subset = readSubset(font);
      if (subset === undefined) return copy(font);
      for (const { refs, union } of unions) {
        const reading = union.first.key === subset.key ? joinUnion(union, subset) : undefined;
        if (reading === undefined) continue;
        const ref = refs[reading] ?? context.nextRef();
        refs[reading] = ref;
        return ref;
      }
      const ref = context.nextRef();
      unions.push({ refs: [ref], union: startUnion(subset) });
      return ref;
    },
    write: () => {
      for (const [index, { refs, union }] of unions.entries()) {
        writeUnion(context, refs, union, subsetTag(index));
      }
    },
  };
}

/** Six capital letters that count up: AAAAAA, AAAAAB… */
function subsetTag(index: number): string {
  return [5, 4, 3, 2, 1, 0]
    .map((place) => String.fromCharCode(65 + (Math.floor(index / 26 ** place) % 26)))
    .join('');
}
