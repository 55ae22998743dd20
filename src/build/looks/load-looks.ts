import type { Settings } from '../../domain/settings.js';
import { readTemplates } from '../../read/read-templates.js';
import { makeShell } from '../../render/shell.js';
import { brandFolders } from '../../settings/brand-folders.js';
import { loadBrand } from '../../settings/load-brand.js';
import type { Looks } from '../nouns/looks.js';
import type { Press } from '../nouns/press.js';

/** Reads the templates and brands that a build needs. */
export async function loadLooks(settings: Settings): Promise<Looks> {
  const folders = brandFolders(settings.templates);
  const [templates, ...loaded] = await Promise.all([
    readTemplates(settings.templates),
    ...settings.brands.map((id) => loadBrand(id, folders, settings.brandRoot)),
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

/** A tab takes a while to load a shell, so it begins as soon as the brand is known, long before the pages are. */
export async function loadWarmLooks(settings: Settings, press: Press): Promise<Looks> {
  const looks = await loadLooks(settings);
  const [first] = looks.brands?.values() ?? [];
  if (first !== undefined && !settings.dryRun) void press.warm(makeShell(first, looks.templates));
  return looks;
}
