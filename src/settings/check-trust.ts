import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isInside } from '../domain/is-inside.js';
import type { Place } from '../domain/place.js';
import { realPlaceOf, workTreeOf } from '../work-tree.js';
import type { CheckedYaml } from './check-yaml.js';
import type { Around, Flags, NameOf, SettingsFile } from './flags.js';
import { options } from './options/index.js';
import type { ValueKind } from './options/kind.js';
import type { OptionRow } from './options/option-row.js';
import { namesBrowser } from './resolve-settings.js';

/** How a settings file was come upon: what the command line says, and where. */
export interface Asked {
  readonly flags: Flags;
  readonly world: Pick<Around, 'cwd' | 'env'>;
  readonly nameOf: NameOf;
}

/**
 * Refuses a settings file that is a link out of its tree, before anything of it is read.
 *
 * @param path absolute
 * @throws BuildError `settings-unreadable`
 */
export async function checkLink(path: string, { flags, world, nameOf }: Asked): Promise<void> {
  if (flags.trust === true) return;
  const { here, real } = await placesOf(path);
  const built = await workTreeOf(resolve(world.cwd, flags.folder ?? '.'));
  // Someone's own file elsewhere may well be a link, to where they keep such files.
  if (flags.config !== undefined && !isInside(built, here)) return;
  const tree = flags.config === undefined ? await workTreeOf(dirname(here)) : built;
  if (isInside(tree, real)) return;
  throw new BuildError(
    'settings-unreadable',
    `${path} is a link that leads out of ${tree}, and is not followed.`,
    `Put the file itself there, or name one elsewhere with ${nameOf('config')}.`,
  );
}

/**
 * What content may not say: a program, a folder that holds programs, a place outside of its tree, templates that are more
 * than brands. What the command line or the environment says in its place is no mistake of the file.
 *
 * @param path absolute, of the settings file
 */
export async function checkTrust(
  path: string,
  file: CheckedYaml<SettingsFile>,
  asked: Asked,
): Promise<Diagnostic[]> {
  const { flags, world, nameOf } = asked;
  const tree = file.value === undefined ? undefined : await treeOfContent(path, file.value, asked);
  if (tree === undefined) return [];
  const found: Diagnostic[] = [];
  for (const [key, row] of Object.entries<OptionRow>(options)) {
    const kind = placeKind(row.kind);
    if (kind === undefined || row.file === undefined || Reflect.get(flags, key) !== undefined) continue;
    if (key === 'browser' && namesBrowser(world)) continue;
    const said: unknown = Reflect.get(file.value ?? {}, row.file.key);
    for (const [index, place] of [said ?? []].flat().entries()) {
      const fault = await faultOf(resolve(dirname(path), String(place)), kind, tree);
      if (fault === undefined) continue;
      const instead = row.argument === undefined ? `Say ${nameOf(key)}` : 'Name the folder';
      found.push(
        refusal(file.placeOf([row.file.key, index]), `"${row.file.key}" ${fault}.`, instead, nameOf),
      );
    }
  }
  return found;
}

/**
 * The real path of the tree that the writers of a settings file may fill; undefined for a file that is no content, since
 * whoever builds named it outside of what is built, or trusts it. One that says itself what is built is content.
 */
async function treeOfContent(
  path: string,
  { framework }: SettingsFile,
  { flags, world }: Asked,
): Promise<string | undefined> {
  if (flags.trust === true) return undefined;
  const { here, real } = await placesOf(path);
  const decides = flags.folder === undefined && framework !== undefined;
  if (flags.config === undefined || decides) return workTreeOf(dirname(here));
  const built = await workTreeOf(resolve(world.cwd, flags.folder ?? '.'));
  return isInside(built, here) || isInside(built, real) ? built : undefined;
}

/** Where a file stands, and where it leads when it is a link. */
async function placesOf(path: string): Promise<{ here: string; real: string }> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const here = join(folder, basename(path));
  return { here, real: await realpath(path).catch(() => here) };
}

function placeKind(kind: ValueKind): Extract<ValueKind, { kind: 'place' }> | undefined {
  if (kind.kind === 'many') return placeKind(kind.of);
  return kind.kind === 'place' ? kind : undefined;
}

/** What is wrong with a place that content names, as the end of a sentence that begins with its key. */
async function faultOf(
  place: string,
  { of }: Extract<ValueKind, { kind: 'place' }>,
  tree: string,
): Promise<string | undefined> {
  if (of === 'program') return 'names a program';
  if (of === 'folder of programs') return 'names a folder from which a program is started';
  const real = await realPlaceOf(place);
  if (!isInside(tree, real)) return `leads out of ${tree}`;
  if (relative(tree, real).split(sep).includes('.git')) return "leads into Git's own folder";
  if (of !== 'folder of templates') return undefined;
  // Few settings name one, and it brings a package along.
  const { templateFilesIn } = await import('../template-files.js');
  const brands = await realPlaceOf(join(real, 'brands'));
  if (!isInside(tree, brands)) return `has brands that lead out of ${tree}`;
  const [first, ...rest] = await templateFilesIn(real);
  if (first === undefined) return undefined;
  const others = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return `brings templates, styles or scripts beside its brands: ${first}${others}`;
}

function refusal(place: Place, what: string, instead: string, nameOf: NameOf): Diagnostic {
  return {
    code: 'untrusted-setting',
    severity: 'error',
    place,
    what,
    why: 'This file is content: whoever may change a page may change it too, and content never decides what runs, nor what is read or written elsewhere.',
    fix: `${instead} to the build itself, name a file outside of what is built with ${nameOf('config')}, or trust this one with ${nameOf('trust')}.`,
  };
}
