import type { Brand, FontFamily } from '../domain/brand.js';
import type { FamilyFile } from './brand-file.js';
import type { Given, Loaded } from './brand-layers.js';
import { ownFontPackages } from './find-font-package.js';
import { localFamily } from './local-family.js';
import { ownPackageFamily, packageFamily } from './package-family.js';

/** Loads the font of the text, of headings (else that of the text), and all fallback fonts. */
export async function loadFonts(given: {
  readonly text: Given<FamilyFile> | undefined;
  readonly headings: Given<FamilyFile> | undefined;
  readonly fallback: Given<readonly FamilyFile[]> | undefined;
}): Promise<Loaded<Brand['fonts']>> {
  const [text, headings, ...named] = await Promise.all([
    loadFamily(given.text),
    loadFamily(given.headings),
    ...each(given.fallback).map(loadFamily),
  ]);
  const own = await Promise.all(ownFontPackages.map(ownPackageFamily));
  const diagnostics = [text, headings, ...named].flatMap((loaded) => loaded.diagnostics);
  if (text.value === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const fallback = [...named.flatMap(({ value }) => value ?? []), ...own];
  return { value: { text: text.value, headings: headings.value ?? text.value, fallback }, diagnostics };
}

async function loadFamily(given: Given<FamilyFile> | undefined): Promise<Loaded<FontFamily>> {
  if (given === undefined) return { value: undefined, diagnostics: [] };
  const { value } = given;
  return 'package' in value ? packageFamily({ ...given, value }) : localFamily({ ...given, value });
}

function each<T>(list: Given<readonly T[]> | undefined): Given<T>[] {
  if (list === undefined) return [];
  return list.value.map((value, index) => ({ value, layer: list.layer, path: [...list.path, index] }));
}
