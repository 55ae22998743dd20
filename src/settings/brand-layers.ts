import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { type Diagnostic, inBrief } from '../domain/diagnostic.js';
import { isInside } from '../domain/is-inside.js';
import { nearest, suggest } from '../domain/nearest.js';
import type { Place } from '../domain/place.js';
import { workTreeOf } from '../work-tree.js';
import { type BrandFile, brandFile } from './brand-file.js';
import { listBrands } from './brand-folders.js';
import { checkYaml } from './check-yaml.js';
import { sizeFault } from './size-fault.js';

/** One brand.yaml; the brand itself comes first, then the one it extends, and so on. */
export interface BrandLayer {
  readonly id: string;
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

/**
 * Reads a brand and all that it extends. Mistakes leave out no more than the keys they are in; a layer that cannot
 * be reached is a fault of `extends`. Without errors there is at least one layer.
 */
export async function readBrandLayers(
  id: string,
  folders: readonly string[],
): Promise<{ layers: readonly BrandLayer[]; diagnostics: readonly Diagnostic[] }> {
  const layers: BrandLayer[] = [];
  const found: Diagnostic[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const child = layers.at(-1);
    const fault = child === undefined ? undefined : await wrongParent(next, child, layers, folders);
    if (fault !== undefined) return { layers: withoutParent(layers), diagnostics: [...found, fault] };
    const { layer, diagnostics } = await readLayer(next, folders);
    found.push(...diagnostics);
    if (layer === undefined) return { layers: withoutParent(layers), diagnostics: found };
    layers.push(layer);
    next = layer.values.extends;
  }
  return { layers, diagnostics: found };
}

function withoutParent(layers: readonly BrandLayer[]): BrandLayer[] {
  return layers.map((layer, i) =>
    i === layers.length - 1 ? { ...layer, faulty: [...layer.faulty, ['extends']] } : layer,
  );
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
    ...inBrief({ what: `There is no brand called "${parent}".`, why: '', fix: suggest(parent, known) }),
  };
}

async function readLayer(
  id: string,
  folders: readonly string[],
): Promise<{ layer: BrandLayer | undefined; diagnostics: readonly Diagnostic[] }> {
  const own = folders.map((folder) => join(folder, id));
  for (const folder of own) {
    const path = join(folder, 'brand.yaml');
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) continue;
    await checkLinks(path, real);
    const fault = await stat(real).then(
      (found) => sizeFault(found),
      () => undefined,
    );
    if (fault !== undefined) {
      throw new BuildError('settings-unreadable', `${path} ${fault}.`, 'Take out what was pasted into it.');
    }
    const bytes = await readFile(real).catch(() => undefined);
    if (bytes === undefined) continue;
    const { usable, diagnostics, placeOf } = checkYaml(path, bytes, brandFile);
    const layer = usable === undefined ? undefined : { id, ...usable, folders: own, placeOf };
    return { layer, diagnostics };
  }
  const known = await listBrands(folders);
  throw new BuildError(
    'unknown-brand',
    known.includes(id) ? `The brand "${id}" has no brand.yaml.` : `There is no brand called "${id}".`,
    known.includes(id) ? `Add ${join(own[0] ?? id, 'brand.yaml')}.` : suggest(id, known),
  );
}

/** A brand may be a link to a folder of the same repository; its brand.yaml may not be one that leads out of that folder. */
async function checkLinks(path: string, real: string): Promise<void> {
  const folder = await realpath(dirname(path));
  const tree = await workTreeOf(dirname(dirname(path)));
  const left = isInside(folder, real) ? (isInside(tree, folder) ? undefined : tree) : folder;
  if (left === undefined) return;
  throw new BuildError(
    'brand-outside',
    `${path} leads out of ${left}, and is not followed.`,
    'Copy the brand there; nothing outside is read.',
  );
}
