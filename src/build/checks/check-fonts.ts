import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Advert } from '../../domain/advert.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { checkGlyphs } from '../../model/check-glyphs.js';
import { coverage } from '../../settings/coverage.js';
import { fontForCharacter } from '../../settings/font-for-character.js';
import type { Looks } from '../nouns/looks.js';

/** Characters that a brand of this build cannot draw. */
export function checkFonts(
  framework: Framework,
  folder: FrameworkFolder,
  { brands }: Looks,
  adverts: readonly Advert[],
): Diagnostic[] {
  return [...(brands?.values() ?? [])].flatMap((brand) =>
    checkGlyphs(
      framework,
      folder.pages,
      { brand: brand.id, covers: coverage(brand), packageFor: fontForCharacter },
      textsOfAdverts(adverts),
    ),
  );
}
