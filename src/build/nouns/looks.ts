import type { Brand } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Templates } from '../../domain/templates.js';
import type { BrandPlaces } from '../../settings/load-brand.js';
import type { SampleBrand } from '../../settings/sample-of.js';
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
