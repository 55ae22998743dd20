import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Plan } from '../../domain/plan.js';
import { checkGlyphs } from '../../model/check-glyphs.js';
import { plainTexts } from '../../model/texts-of.js';
import { drawsIn } from '../../settings/scripts/draws-in.js';
import { missingPackages } from '../../settings/scripts/missing-packages.js';
import type { Looks } from '../nouns/looks.js';
import type { WithoutRefused } from './refuse-sheets.js';

/**
 * Takes out all that would be printed in a brand whose own words no font of it draws: name, contact and lines of the foot
 * stand on every sheet. Each script is told once, at its first line of brand.yaml.
 *
 * @param folders where packages of fonts are looked for
 */
export function refuseUndrawn(
  plan: Plan,
  { brands, places }: Looks,
  folders: readonly string[],
): WithoutRefused {
  const { language } = plan.framework;
  const found = new Map<string, readonly Diagnostic[]>();
  for (const [id, { words }] of places) {
    const brand = brands?.get(id);
    if (brand === undefined) continue;
    const draws = drawsIn(brand.fonts, language);
    const fonts = { covers: draws, packagesFor: missingPackages(brand.fonts, folders) };
    const undrawn = checkGlyphs(plainTexts(words), { pages: [], languageOf: () => language, fonts });
    if (undrawn.length > 0) found.set(id, undrawn);
  }
  const refused = plan.artifacts.filter(({ edition }) => found.has(edition.brand));
  if (refused.length === 0) return { plan, refused: [], diagnostics: [] };
  return {
    plan: { ...plan, artifacts: plan.artifacts.filter(({ edition }) => !found.has(edition.brand)) },
    refused: refused.map(({ path }) => path),
    diagnostics: [...found.values()]
      .flat()
      .map((each) => ({ ...each, what: each.what.replace('of this page', 'of this brand’s words') })),
  };
}
