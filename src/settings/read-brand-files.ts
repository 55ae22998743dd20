import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { neutralBrand } from '../domain/brand.js';
import { BuildError } from '../domain/build-error.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isInside } from '../domain/is-inside.js';
import { suggest } from '../domain/nearest.js';
import { workTreeOf } from '../work-tree.js';
import { atHome } from './at-home.js';
import { brandFile } from './brand-file.js';
import { brandYmlName, homesOf, listBrands } from './brand-folders.js';
import type { BrandLayer } from './brand-layers.js';
import { checkYaml } from './check-yaml.js';
import { sizeFault } from './size-fault.js';

export interface BrandFiles {
  /** brand.yaml before _brand.yml: what the first says wins, key by key. */
  readonly layers: readonly BrandLayer[];
  /** False when one of them could not be understood at all. */
  readonly isWhole: boolean;
  /** The brand whose values hold where these say nothing; what a _brand.yml never says is the neutral brand's. */
  readonly extends: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads brand.yaml and _brand.yml of a brand, from the first folder that has either.
 *
 * @throws BuildError `unknown-brand`, `brand-outside` or `settings-unreadable`
 */
export async function readBrandFiles(
  id: string,
  folders: readonly string[],
  root: string | undefined,
): Promise<BrandFiles> {
  const homes = homesOf(id, folders, root);
  for (const home of homes) {
    const read: { layer: BrandLayer | undefined; diagnostics: readonly Diagnostic[] }[] = [];
    // What the work brings has no brand.yaml of ours: a website may have a file of that name.
    const yaml = home === root ? undefined : await bytesOf(join(home, 'brand.yaml'));
    if (yaml !== undefined) read.push(readOurs(id, join(home, 'brand.yaml'), yaml, homes));
    const yml = await bytesOf(join(home, brandYmlName));
    if (yml !== undefined) {
      // Few brands have one, and it brings a package along.
      const { readBrandYml } = await import('./brand-yml/read-brand-yml.js');
      read.push(readBrandYml(id, join(home, brandYmlName), yml, homes));
    }
    if (read.length === 0) continue;
    const layers = read.flatMap(({ layer }) => layer ?? []);
    const isOfNeutral = yml !== undefined && id !== neutralBrand;
    return {
      layers,
      isWhole: layers.length === read.length,
      extends: layers[0]?.values.extends ?? (isOfNeutral ? neutralBrand : undefined),
      diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    };
  }
  const known = await listBrands(folders, root);
  throw new BuildError(
    'unknown-brand',
    known.includes(id) ? `The brand "${id}" has no brand.yaml.` : `There is no brand called "${id}".`,
    known.includes(id) ? `Add ${join(homes[0] ?? id, 'brand.yaml')}.` : suggest(id, known),
  );
}

function readOurs(
  id: string,
  path: string,
  bytes: Uint8Array,
  folders: readonly string[],
): { layer: BrandLayer | undefined; diagnostics: readonly Diagnostic[] } {
  const { usable, diagnostics, placeOf } = checkYaml(path, bytes, brandFile, {
    elsewhere: (key) => atHome(key, 'brand.yaml'),
  });
  return {
    layer: usable === undefined ? undefined : { id, form: 'brand.yaml', ...usable, folders, placeOf },
    diagnostics,
  };
}

/** Undefined for a file that is not there. */
async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return undefined;
  await checkLinks(path, real);
  const fault = await stat(real).then(
    (found) => sizeFault(found),
    () => undefined,
  );
  if (fault !== undefined) {
    throw new BuildError('settings-unreadable', `${path} ${fault}.`, 'Take out what was pasted into it.');
  }
  return readFile(real).catch(() => undefined);
}

/** A brand may be a link to a folder of the same repository; its files may not be ones that lead out of that folder. */
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
