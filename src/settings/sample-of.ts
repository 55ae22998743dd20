import type { Place } from '../domain/place.js';
import type { BrandLayer } from './brand-layers.js';

/** A brand that is the brand of a sample, or that takes from one whose it is. */
export interface SampleBrand {
  /** Of the key of brand.yaml that makes it so. */
  readonly place: Place;
  /** Id of the sample's brand. */
  readonly of: string;
  /** What it has from there: of name, logo, url and contact. */
  readonly keys: readonly string[];
}

/** Whose a brand is stands in four keys; colours and fonts may be anybody's. */
export function sampleOf(layers: readonly BrandLayer[]): SampleBrand | undefined {
  const [own] = layers;
  const origins = (['name', 'logo', 'url', 'contact'] as const).flatMap((key) => {
    const layer = layers.find(({ values }) => values[key] !== undefined);
    return layer?.values.sample === true ? [{ key, layer }] : [];
  });
  const [first] = origins;
  if (own === undefined || first === undefined) return undefined;
  return {
    place: own.placeOf([first.layer === own ? 'sample' : 'extends']),
    of: first.layer.id,
    keys: origins.map(({ key }) => key),
  };
}
