import type { Brand } from '../../domain/brand.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { checkGlyphs } from '../../model/check-glyphs.js';
import { drawsIn } from '../../settings/scripts/draws-in.js';
import { missingPackages } from '../../settings/scripts/missing-packages.js';

/** Characters of some texts that no font of a brand draws, and what would; undefined when all are drawn. */
export function undrawnIn(
  texts: readonly string[],
  fonts: Brand['fonts'],
  { language, folders }: { readonly language: LanguageTag; readonly folders: readonly string[] },
): { readonly what: string; readonly fix: string } | undefined {
  const covers = drawsIn(fonts, language);
  const place = { file: '', line: 1, column: 1 };
  const found = checkGlyphs(
    texts.map((text) => ({ html: '', text, place })),
    {
      pages: [],
      languageOf: () => language,
      fonts: { covers: (codePoint) => covers(codePoint), packagesFor: missingPackages(fonts, folders) },
    },
  );
  if (found.length === 0) return undefined;
  const all = found.map(({ what }) => what.replace('of this page', 'of these answers'));
  return { what: all.join(' '), fix: [...new Set(found.map(({ fix }) => fix))].join(' ') };
}
