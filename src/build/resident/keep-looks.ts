import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../domain/settings.js';
import { workBrandFiles } from '../../settings/work-brand-files.js';
import { loadLooks } from '../looks/load-looks.js';
import type { Looks } from '../nouns/looks.js';

/** Loads looks, and gives the same again while no file that they are made of changed: a tab keeps what it knows of them. */
export interface KeptLooks {
  load(settings: Settings): Promise<Looks>;
  /** To be told of each path that changed: the brand of the work itself may name any picture or font beside it. */
  note(path: string): void;
}

/** Looks of this many choices are kept; each holds the fonts of its brand. */
const mostKept = 6;

export function keepLooks(): KeptLooks {
  const kept = new Map<string, Promise<Looks>>();
  let last: Looks | undefined;
  const load = async (settings: Settings) => {
    last = withSameBrands(await loadLooks(settings), last);
    return last;
  };
  return {
    note: (path) => {
      if (isOfLooks(path)) kept.clear();
    },
    async load(settings) {
      const { brands, brandRoot, templates } = settings;
      const besides = (await workBrandFiles(brandRoot)).map(stampOf);
      const key = JSON.stringify([brands, brandRoot, templates, stampsOf(templates), besides]);
      const known = kept.get(key);
      const loading = known ?? load(settings);
      kept.delete(key);
      kept.set(key, loading);
      loading.catch(() => kept.delete(key));
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
      return loading;
    },
  };
}

/**
 * While somebody edits a style, brands stay the objects that they were: what is known of their fonts, a megabyte to read, and of
 * sheets in them is known by these.
 */
function withSameBrands(looks: Looks, last: Looks | undefined): Looks {
  if (looks.brands === undefined || last?.brands === undefined) return looks;
  return {
    ...looks,
    brands: withSame(looks.brands, last.brands),
    places: withSame(looks.places, last.places),
  };
}

function withSame<T>(now: ReadonlyMap<string, T>, before: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(
    [...now].map(([id, one]) => {
      const old = before.get(id);
      return [id, old !== undefined && isDeepStrictEqual(old, one) ? old : one];
    }),
  );
}

/** What of a folder a brand or template may lie in; a framework beside it has other names. */
const isOfLooks = (name: string) => /\.(?:hbs|css|html|ya?ml|svg|png|jpe?g|pdf|woff2?|ttf|otf)$/i.test(name);

/** Names, sizes and times of all files below folders, as far as brands and templates are made of such. */
function stampsOf(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => isOfLooks(name) && !name.includes('node_modules'))
        .sort()
        .map((name) => stampOf(join(folder, name)));
    } catch {
      return [folder];
    }
  });
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return `${path} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`;
}
