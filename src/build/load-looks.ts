import type { Brand } from '../domain/brand.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Settings } from '../domain/settings.js';
import type { Templates } from '../domain/templates.js';
import { readTemplates } from '../read/read-templates.js';
import { brandFolders } from '../settings/brand-folders.js';
import { type BrandPlaces, loadBrand } from '../settings/load-brand.js';
import type { SampleBrand } from '../settings/sample-of.js';

/** How things will look: templates, and every brand that the settings name. */
export interface Looks {
  readonly templates: Templates;
  /** By id; undefined when one of them has an error. */
  readonly brands: ReadonlyMap<string, Brand> | undefined;
  /** Where what a sheet may refuse stands, by id. */
  readonly places: ReadonlyMap<string, BrandPlaces>;
  /** Those among them that are a sample's, by id. */
  readonly samples: ReadonlyMap<string, SampleBrand>;
  readonly diagnostics: readonly Diagnostic[];
}

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
