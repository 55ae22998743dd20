import { type Diagnostic, inBrief } from '../domain/diagnostic.js';
import { suggest } from '../domain/nearest.js';
import { listBrands } from './brand-folders.js';
import type { BrandLayer } from './brand-layers.js';
import { readBrandFiles } from './read-brand-files.js';

/**
 * Reads a brand and all that it extends. Mistakes leave out no more than the keys they are in; a layer that cannot
 * be reached is a fault of `extends`. Without errors there is at least one layer.
 *
 * @param root folder of the brand that the work itself brings, see brand-folders
 */
export async function readBrandLayers(
  id: string,
  folders: readonly string[],
  root: string | undefined,
): Promise<{ layers: readonly BrandLayer[]; diagnostics: readonly Diagnostic[] }> {
  const layers: BrandLayer[] = [];
  const found: Diagnostic[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const child = layers.at(-1);
    const fault = child === undefined ? undefined : await wrongParent(next, child, layers, folders, root);
    if (fault !== undefined) return { layers: withoutParent(layers), diagnostics: [...found, fault] };
    const read = await readBrandFiles(next, folders, root);
    found.push(...read.diagnostics);
    if (!read.isWhole) return { layers: withoutParent([...layers, ...read.layers]), diagnostics: found };
    layers.push(...read.layers);
    next = read.extends;
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
  root: string | undefined,
): Promise<Diagnostic | undefined> {
  const words = { severity: 'error', place: child.placeOf(['extends']), why: '' } as const;
  if (layers.some((layer) => layer.id === parent)) {
    const circle = [...layers.map((layer) => layer.id), parent].join(', which extends ');
    return { ...words, code: 'brand-cycle', what: `${circle}: a circle.`, fix: 'Remove one "extends".' };
  }
  const known = (await listBrands(folders, root)).filter((brand) => brand !== child.id);
  if (known.includes(parent)) return undefined;
  return {
    ...words,
    code: 'unknown-brand',
    ...inBrief({ what: `There is no brand called "${parent}".`, why: '', fix: suggest(parent, known) }),
  };
}
