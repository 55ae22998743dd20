import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from '../domain/is-inside.js';
import type { Settings } from '../domain/settings.js';
import { treeHolding } from '../work-tree.js';
import type { WatchedPaths } from './watch-paths.js';

const settingsNames = ['ladderpress.yaml', 'ladderpress.yml'];

/**
 * What a build is made from, as far as it may change while somebody works on it: the framework, templates and brands, and
 * every place where settings or the website's configuration may stand.
 *
 * @param settings undefined while nobody could read them
 * @param around where the program runs, the framework's folder and the settings file as they were named, and files that the
 * brand of the work itself names
 */
export function watchedPaths(
  settings: Settings | undefined,
  around: {
    readonly cwd: string;
    readonly folder: string;
    readonly config: string | undefined;
    readonly ofBrand: readonly string[];
  },
): WatchedPaths {
  const folder = real(settings?.folder ?? around.folder);
  const brandRoot = settings?.brandRoot;
  const lists = [settings?.people, settings?.answers, settings?.since].filter((path) => path !== undefined);
  const places = around.config === undefined ? [...upFrom(around.cwd), folder] : [dirname(around.config)];
  const files = [
    ...(around.config === undefined
      ? places.flatMap((place) => settingsNames.map((name) => join(place, name)))
      : [around.config]),
    ...upFrom(folder).map((place) => join(place, '_config.yml')),
    ...[...places, ...(brandRoot === undefined ? [] : [brandRoot])].map((place) => join(place, '_brand.yml')),
    ...lists,
    ...around.ofBrand,
  ];
  const folders = outermost([folder, ...(settings?.templates ?? []).map(real)]);
  return {
    folders,
    files: [...new Set(files)].filter((file) => !folders.some((each) => isInside(each, file))).sort(),
    except: [settings?.output, settings?.cache].filter((path) => path !== undefined).map(real),
  };
}

/** A folder and those above it, up to the root of its work tree. */
function upFrom(folder: string): string[] {
  const top = treeHolding(folder);
  const folders = [folder];
  for (let at = folder; at !== top && dirname(at) !== at && isInside(top, dirname(at)); at = dirname(at)) {
    folders.push(dirname(at));
  }
  return folders;
}

/** Those that lie in no other. */
function outermost(folders: readonly string[]): string[] {
  const all = [...new Set(folders)];
  return all.filter((folder) => !all.some((other) => other !== folder && isInside(other, folder))).sort();
}

/** Watches tell real paths; what is not there yet has none. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
