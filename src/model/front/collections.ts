import type { Place } from '../../domain/place.js';
import { asRecord } from './plain-value.js';

/** Pages that `_config.yml` gathers in a folder of their own, as Jekyll does. */
export interface Collection {
  /** The name as in `_config.yml`. */
  readonly name: string;
  /** Where its pages lie, seen from the configuration: `_levels/`. */
  readonly folder: string;
  /** Whether the website shows them as pages; Jekyll does so only for `output: true`. */
  readonly isShown: boolean;
  /** How its addresses are made, such as `/:collection/:path`. */
  readonly permalink: string;
  /** Where it is named. */
  readonly place: Place;
}

/** https://jekyllrb.com/docs/collections/ */
export function readCollections(values: Record<string, unknown>, place: Place): Collection[] {
  const { collections, collections_dir: above } = values;
  const named = Array.isArray(collections)
    ? collections.map((name): [string, unknown] => [String(name), {}])
    : Object.entries(asRecord(collections));
  const prefix = typeof above === 'string' ? above.replace(/^[./]+|\/+$/g, '') : '';
  return named
    .filter(([name]) => name !== 'posts' && name !== 'drafts')
    .map(([name, said]) => {
      const { output, permalink } = asRecord(said);
      return {
        name,
        folder: `${prefix === '' ? '' : `${prefix}/`}_${name}/`,
        isShown: output === true,
        permalink: typeof permalink === 'string' ? permalink : '/:collection/:path',
        place,
      };
    });
}

/** The address of one of its pages, by its path in the collection's folder: `junior/level1.md`. */
export function collectionPermalink({ name, permalink }: Collection, path: string): string {
  const bare = path.replace(/\.\w+$/, '');
  const base = bare.replace(/^.*\//, '');
  const values = new Map([
    ['collection', name],
    ['path', bare],
    ['name', base],
    ['title', base],
    ['slug', base],
  ]);
  return permalink.replace(/:(\w+)/g, (_, key: string) => values.get(key) ?? '').replace(/\/{2,}/g, '/');
}
