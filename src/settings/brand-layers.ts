import { type Diagnostic, inBrief } from '../domain/diagnostic.js';
import { nearest } from '../domain/nearest.js';
import type { Place } from '../domain/place.js';
import type { BrandFile } from './brand-file.js';

/** One brand.yaml or _brand.yml; the brand itself comes first, then the one it extends, and so on. */
export interface BrandLayer {
  readonly id: string;
  readonly form: 'brand.yaml' | '_brand.yml';
  /** Without the keys that are at fault. */
  readonly values: BrandFile;
  readonly faulty: readonly (readonly PropertyKey[])[];
  /** Folders that may hold its files, the user's first: a single file of ours can be replaced. */
  readonly folders: readonly string[];
  placeOf(path: readonly PropertyKey[]): Place;
}

/** A value of a brand and where it stands: a path is relative to the layer that names it. */
export interface Given<T> {
  readonly value: T;
  readonly layer: BrandLayer;
  readonly path: readonly PropertyKey[];
}

/** What was made of a given value; undefined when `diagnostics` says why not. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** An error at a key of a given value, or at the value itself. */
export function errorAt(
  given: Given<unknown>,
  key: readonly PropertyKey[],
  words: Pick<Diagnostic, 'code' | 'what' | 'why' | 'fix'>,
): Diagnostic {
  return { ...inBrief(words), severity: 'error', place: given.layer.placeOf([...given.path, ...key]) };
}

/**
 * Whether a mistake already told may be why a layer has no value at a path: it was taken out, the group around it was,
 * or an unknown key resembles it.
 */
export function isFaultyAt(layer: BrandLayer, path: readonly PropertyKey[]): boolean {
  return layer.faulty.some(
    (keys) => keys.length <= path.length && keys.every((key, i) => isNear(key, path[i])),
  );
}

function isNear(written: PropertyKey, meant: PropertyKey | undefined): boolean {
  return nearest(String(written), [String(meant)]) !== undefined;
}
