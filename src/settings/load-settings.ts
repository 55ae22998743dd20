import { realpath } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { workBrand } from '../domain/brand.js';
import { BuildError } from '../domain/build-error.js';
import { type Diagnostic, inBrief } from '../domain/diagnostic.js';
import { suggest } from '../domain/nearest.js';
import type { ProductId } from '../domain/product-id.js';
import type { Settings } from '../domain/settings.js';
import { brandFolders, listBrands, rootWithBrand } from './brand-folders.js';
import { checkTrust } from './check-trust.js';
import type { CheckedYaml } from './check-yaml.js';
import { findSettingsFile } from './find-settings-file.js';
import type { Around, Flags, NameOf, SettingsFile } from './flags.js';
import { forPeople } from './for-people.js';
import { resolveSettings } from './resolve-settings.js';

export interface LoadedSettings {
  /** Undefined when `diagnostics` holds an error. */
  readonly settings: Settings | undefined;
  /** Mistakes in ladderpress.yaml; their places name the file by its absolute path. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the user should know though nothing is wrong. */
  readonly notes: readonly string[];
}

/**
 * Finds and reads ladderpress.yaml, and puts the command line on top of it.
 * Throws a BuildError when the command line or the environment is at fault; it calls options by `nameOf`.
 *
 * @param flags as `checkFlags` let them pass
 */
export async function loadSettings(flags: Flags, world: Around, nameOf: NameOf): Promise<LoadedSettings> {
  const asked = { flags, world, nameOf };
  const found = await findSettingsFile(asked);
  const checked = found === undefined ? undefined : await checkFile(found);
  const another =
    found === undefined
      ? []
      : await ofAnother(flags, world, { path: found.path, values: checked?.value, nameOf });
  const notes = [...(found?.notes ?? []), ...another];
  if (found === undefined || checked === undefined || another.length > 0) {
    const said = withWorkBrand(resolveSettings(flags, undefined, world), flags.brand, []);
    const settings = forPeople(said, flags, nameOf);
    checkSince(settings, nameOf);
    checkShare(settings, nameOf);
    return { settings, diagnostics: await unknownBrands(settings, undefined), notes };
  }

  if (checked.value === undefined) return { settings: undefined, diagnostics: checked.diagnostics, notes };
  const untrusted = await checkTrust(found.path, checked, asked);
  if (untrusted.length > 0) return { settings: undefined, diagnostics: untrusted, notes };
  const source = { folder: dirname(found.path), base: found.base, values: checked.value };
  const resolved = resolveSettings(flags, source, world);
  const said = withWorkBrand(resolved, flags.brand ?? checked.value.brand, [dirname(found.path)]);
  const settings = {
    ...forPeople(said, flags, nameOf),
    brandPlace:
      flags.brand === undefined && checked.value.brand !== undefined ? checked.placeOf(['brand']) : undefined,
  };
  checkSince(settings, nameOf);
  checkShare(settings, nameOf);
  const diagnostics = await unknownBrands(settings, flags.brand === undefined ? checked : undefined);
  return { settings: diagnostics.length === 0 ? settings : undefined, diagnostics, notes };
}

/** What reads YAML is large, and who has no file need not wait for it. */
async function checkFile(found: {
  readonly path: string;
  readonly bytes: Uint8Array;
}): Promise<CheckedYaml<SettingsFile>> {
  const { checkSettingsFile } = await import('./check-settings-file.js');
  return checkSettingsFile(found.path, found.bytes);
}

/**
 * A `_brand.yml` beside ladderpress.yaml, else in the framework's folder, is what everything wears when no brand is named,
 * as other tools that know the convention have it.
 */
function withWorkBrand(
  settings: Settings,
  named: readonly string[] | undefined,
  folders: readonly string[],
): Settings {
  const brandRoot = rootWithBrand([...folders, settings.folder]);
  const brands = brandRoot === undefined || named !== undefined ? settings.brands : [workBrand];
  return { ...settings, brandRoot, brands };
}

/**
 * One note when the working directory's file says that it is of another framework than the one that was named: its
 * brand and output are not for this one. Folders are compared as they are on the disk, whatever links lead to them.
 */
async function ofAnother(
  flags: Flags,
  world: Around,
  {
    path,
    values,
    nameOf,
  }: { readonly path: string; readonly values: SettingsFile | undefined; readonly nameOf: NameOf },
): Promise<string[]> {
  if (flags.config !== undefined || flags.folder === undefined || values?.framework === undefined) return [];
  const [own, theirs, named] = await Promise.all(
    [dirname(path), resolve(dirname(path), values.framework), resolve(world.cwd, flags.folder)].map(onDisk),
  );
  if (own === named || theirs === named) return [];
  return [
    `${relative(world.cwd, path)} is not used: it is for ${values.framework}, and this is ${flags.folder}. Name it with ${nameOf('config')} to use it all the same.`,
  ];
}

/** A folder that is not there stays as it is named; that is told elsewhere. */
async function onDisk(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder);
}

/** The prints that a share hands on are those that the cache keeps. */
function checkShare({ share, people, cacheLimit }: Settings, nameOf: NameOf): void {
  if (share === undefined || people !== undefined || cacheLimit > 0) return;
  throw new BuildError(
    'bad-flag',
    `${nameOf('shard')} hands on what the cache keeps, and none is kept.`,
    `Leave ${nameOf('noCache')} out; ${nameOf('cache')} names another place for it.`,
  );
}

/** What alone tells what changed since an earlier pack. */
const tellsChanges: ProductId = 'bundle';

/** It would be passed over in silence. */
function checkSince({ since, products }: Settings, nameOf: NameOf): void {
  if (since === undefined || products === undefined || products.includes(tellsChanges)) return;
  throw new BuildError(
    'bad-flag',
    `${nameOf('since')} is for offline packs, and none is asked for.`,
    `Add ${tellsChanges} to ${nameOf('product')}, or leave ${nameOf('since')} out.`,
  );
}

/** A brand named in the file is a mistake in the file; one named on the command line is a BuildError. */
async function unknownBrands(
  settings: Settings,
  file: CheckedYaml<SettingsFile> | undefined,
): Promise<Diagnostic[]> {
  const brands = await listBrands(brandFolders(settings.templates), settings.brandRoot);
  const unknown = settings.brands.filter((id) => !brands.includes(id));
  const [first] = unknown;
  if (first === undefined) return [];
  if (file === undefined) {
    throw new BuildError('unknown-brand', `There is no brand called "${first}".`, suggest(first, brands));
  }
  return unknown.map((id) => ({
    code: 'unknown-brand',
    severity: 'error',
    // Without brackets a list of one has no items, and the place is that of the value.
    place: file.placeOf(['brand', file.value?.brand?.indexOf(id) ?? 0]),
    ...inBrief({ what: `There is no brand called "${id}".`, why: '', fix: suggest(id, brands) }),
  }));
}
