import type { Settings } from '../../domain/settings.js';
import { readTemplates } from '../../read/read-templates.js';
import { brandFolders } from '../../settings/brand-folders.js';
import { loadBrand } from '../../settings/load-brand.js';
import type { Looks } from '../nouns/looks.js';

/** Reads the templates and brands that a build needs. */
export async function loadLooks(settings: Settings): Promise<Looks> {
  const folders = brandFolders(settings.templates);
  const [templates, ...loaded] = await Promise.all([
    readTemplates(settings.templates),
    ...settings.brands.map((id) => loadBrand(id, folders)),
  ]);
  const brands = loaded.flatMap(({ brand }) => brand ?? []);
  return {
    templates,
    brands: brands.length === loaded.length ? new Map(brands.map((brand) => [brand.id, brand])) : undefined,
    places: new Map(loaded.flatMap(({ brand, places }) => (brand && places ? [[brand.id, places]] : []))),
    samples: new Map(loaded.flatMap(({ brand, sample }) => (brand && sample ? [[brand.id, sample]] : []))),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  };
}
