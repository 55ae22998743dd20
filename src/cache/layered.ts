import type { Cache } from './open-cache.js';

/** A cache that looks into others too, before it has anything made: what they hold is neither changed nor copied. */
export function layered(own: Cache, others: readonly Cache[]): Cache {
  return {
    ...own,
    get(key) {
      const known = own.get(key);
      if (known !== undefined) return known;
      for (const other of others) {
        const found = other.get(key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** A cache that knows which entries were used, read or written. */
export function remembering(own: Cache): { readonly cache: Cache; used(): ReadonlySet<string> } {
  const keys = new Set<string>();
  return {
    cache: {
      ...own,
      get(key) {
        const found = own.get(key);
        if (found !== undefined) keys.add(key);
        return found;
      },
      put(key, record) {
        keys.add(key);
        own.put(key, record);
      },
    },
    used: () => keys,
  };
}
