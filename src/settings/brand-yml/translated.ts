import type { Diagnostic } from '../../domain/diagnostic.js';

type Path = readonly PropertyKey[];

/** A part of a brand as brand.yaml would say it, made of a part of a `_brand.yml`. */
export interface Translated<Value> {
  /** Undefined when the file does not say it, or when `faults` says why nothing was made of it. */
  readonly value: Value | undefined;
  /** Where in `_brand.yml` stands what was made of it: by paths of brand.yaml, the longest that begins as asked counts. */
  readonly origins: readonly (readonly [ours: Path, theirs: Path])[];
  readonly faults: readonly TranslationFault[];
}

/** Something in a `_brand.yml` of which nothing can be made. */
export interface TranslationFault extends Pick<Diagnostic, 'code' | 'what' | 'why' | 'fix'> {
  readonly path: Path;
}

export const nothing = { value: undefined, origins: [], faults: [] } as const;
