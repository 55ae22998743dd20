import type { Brand, FontFamily, HanForm } from '../../domain/brand.js';
import { formOfLanguage } from '../../domain/font-stack.js';
import { parseUnicodeRange } from '../../domain/unicode-range.js';
import { formOfPackage, formOfText, isEastAsian, scriptFontsFor } from '../../fonts/script-fonts.js';
import { findFontPackage, signFamilies } from '../find-font-package.js';
import { readPackage } from '../package-family.js';
import { drawsIn } from './draws-in.js';
import { withEmoji } from './with-emoji.js';

/** The characters beyond ASCII that are printed in each language, by its tag. */
export type Characters = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * A brand that draws what is written, in every script whose font is installed: emoji, then fonts of scripts that its own
 * lack, found among the packages by the framework (see fonts/script-fonts.ts). Of fonts in slices only those are read
 * that the text asks for. A brand that draws everything stays the object that it is.
 *
 * @param around where packages are looked for, and the framework's language
 */
export async function withScripts(
  brand: Brand,
  written: Characters,
  around: { readonly folders: readonly string[]; readonly language: string },
): Promise<Brand> {
  if ([...written.values()].every((points) => points.size === 0)) return brand;
  const all = new Set([...written.values()].flatMap((points) => [...points]));
  const fonts = await withEmoji(brand.fonts, all);
  const form = formOfOthers(fonts, written, around);
  const packages = wantedPackages({ ...fonts, form }, written, form);
  const found = await Promise.all(
    [...packages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, points]) =>
        scriptFamily(name, around.folders, new Set([...points, ...eastAsian(name, all)])),
      ),
  );
  const families = found.flatMap((family) => family ?? []);
  const hasForms = [...all].some(isEastAsian);
  if (fonts === brand.fonts && families.length === 0 && !hasForms) return brand;
  // Fonts of signs have some of the letters, too.
  const firstSigns = fonts.fallback.findIndex((family) => signFamilies.has(family.name));
  const fallback = fonts.fallback.toSpliced(firstSigns, 0, ...families);
  return { ...brand, fonts: { ...fonts, fallback, ...(hasForms ? { form } : {}) } };
}

/**
 * The forms of Chinese characters where the language says nothing: those of the framework's language, of the letters
 * beside them, of another page's language, of the brand's own font, of the first font that is installed.
 */
function formOfOthers(
  { fallback }: Brand['fonts'],
  written: Characters,
  { folders, language }: { readonly folders: readonly string[]; readonly language: string },
): HanForm {
  const own = formOfLanguage(language);
  if (own !== undefined) return own;
  const others = [...written].filter(([tag]) => formOfLanguage(tag) === undefined);
  const beside = formOfText(
    others.map(([, points]) => String.fromCodePoint(...[...points].filter(isEastAsian))).join(''),
  );
  if (beside !== undefined) return beside;
  const ofPages = [...written.keys()].sort().flatMap((tag) => formOfLanguage(tag) ?? []);
  const ofBrand = fallback.flatMap((family) => family.form ?? []);
  const installed = (['sc', 'jp', 'kr', 'tc', 'hk'] as const).filter(
    (form) => findFontPackage(`@fontsource/noto-sans-${form}`, folders) !== undefined,
  );
  return ofPages[0] ?? ofBrand[0] ?? installed[0] ?? 'sc';
}

/** The packages that would draw what a brand's own fonts lack, each with what it is wanted for. */
function wantedPackages(
  fonts: Brand['fonts'],
  written: Characters,
  otherwise: HanForm,
): Map<string, Set<number>> {
  const wanted = new Map<string, Set<number>>();
  for (const [language, points] of written) {
    const covers = drawsIn(fonts, language);
    const form = formOfLanguage(language) ?? otherwise;
    for (const point of points) {
      if (covers(point)) continue;
      const candidates = scriptFontsFor(point, form);
      const font = candidates.find(({ name }) => wanted.has(name)) ?? candidates[0];
      if (font === undefined) continue;
      wanted.set(font.name, (wanted.get(font.name) ?? new Set()).add(point));
    }
  }
  return wanted;
}

/** Fonts of Chinese characters serve each other's texts for what one of them lacks. */
function eastAsian(name: string, all: ReadonlySet<number>): number[] {
  return formOfPackage(name) === undefined ? [] : [...all].filter(isEastAsian);
}

/** Undefined when the package is not installed, or is damaged: what it would draw is reported as missing. */
async function scriptFamily(
  name: string,
  folders: readonly string[],
  points: ReadonlySet<number>,
): Promise<FontFamily | undefined> {
  const folder = findFontPackage(name, folders);
  if (folder === undefined) return undefined;
  const isWanted = (_: string, range: string) =>
    parseUnicodeRange(range).some(([first, last]) => {
      for (let point = first; point <= last; point += 1) if (points.has(point)) return true;
      return false;
    });
  try {
    const family = await readPackage(folder, [400, 600, 700], isWanted);
    const form = formOfPackage(name);
    if (family.faces.length === 0) return undefined;
    return form === undefined ? family : { ...family, form };
  } catch {
    return undefined;
  }
}
