import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { suggest } from '../domain/nearest.js';
import type { Place } from '../domain/place.js';
import { type BrandFile, brandFile } from './brand-file.js';
import { listBrands } from './brand-folders.js';
import { checkYaml } from './check-yaml.js';

/** One brand.yaml; the brand itself comes first, then the one it extends, and so on. */
export interface BrandLayer {
  readonly id: string;
  readonly values: BrandFile;
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
  return { ...words, severity: 'error', place: given.layer.placeOf([...given.path, ...key]) };
}

/** Reads a brand and all that it extends. Without errors there is at least one layer. */
export async function readBrandLayers(
  id: string,
  folders: readonly string[],
): Promise<{ layers: readonly BrandLayer[]; diagnostics: readonly Diagnostic[] }> {
  const layers: BrandLayer[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const child = layers.at(-1);
    const fault = child === undefined ? undefined : await wrongParent(next, child, layers, folders);
    if (fault !== undefined) return { layers, diagnostics: [fault] };
    const { layer, diagnostics } = await readLayer(next, folders);
    if (layer === undefined) return { layers, diagnostics };
    layers.push(layer);
    next = layer.values.extends;
  }
  return { layers, diagnostics: [] };
}

async function wrongParent(
  parent: string,
  child: BrandLayer,
  layers: readonly BrandLayer[],
  folders: readonly string[],
): Promise<Diagnostic | undefined> {
  const words = { severity: 'error', place: child.placeOf(['extends']), why: '' } as const;
  if (layers.some((layer) => layer.id === parent)) {
    const circle = [...layers.map((layer) => layer.id), parent].join(', which extends ');
    return { ...words, code: 'brand-cycle', what: `${circle}: a circle.`, fix: 'Remove one "extends".' };
  }
  const known = (await listBrands(folders)).filter((brand) => brand !== child.id);
  if (known.includes(parent)) return undefined;
  return {
    ...words,
    code: 'unknown-brand',
    what: `There is no brand called "${parent}".`,
    fix: suggest(parent, known),
  };
}

async function readLayer(
  id: string,
  folders: readonly string[],
): Promise<{ layer: BrandLayer | undefined; diagnostics: readonly Diagnostic[] }> {
  const own = folders.map((folder) => join(folder, id));
  for (const folder of own) {
    const path = join(folder, 'brand.yaml');
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) continue;
    const { value, diagnostics, placeOf } = checkYaml(path, bytes, brandFile);
    const layer = value === undefined ? undefined : { id, values: value, folders: own, placeOf };
    return { layer, diagnostics };
  }
  const known = await listBrands(folders);
  throw new BuildError(
    'unknown-brand',
    known.includes(id) ? `The brand "${id}" has no brand.yaml.` : `There is no brand called "${id}".`,
    known.includes(id) ? `Add ${join(own[0] ?? id, 'brand.yaml')}.` : suggest(id, known),
  );
}
