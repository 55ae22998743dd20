import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from './open-cache.js';

/** Things that are stored under keys, as data; the small ones of one drawer lie together. */
interface Drawer<T> {
  /** Undefined where nothing is stored under this key. */
  find(key: string, size: 'small' | 'large'): T | undefined;
  store(key: string, thing: T, size: 'small' | 'large'): void;
}

/** What many small things and some large ones are kept in: a record for each large one, and one for all small ones. */
interface Summaries<T> {
  /** @param name of a drawer; those that were opened last are kept */
  open(name: string): Drawer<T>;
  /** Writes the small things that were found or stored, unless all of it is there, and lets go of them. */
  save(): void;
}

/** So many drawers are kept, each of readings with other settings. */
const mostDrawers = 4;

type Drawers = Map<string, ReadonlyMap<string, unknown>>;

/**
 * Opens what was kept of a subject. Records are hashed, so that a damaged one is none; one that is not of this form is none
 * either. Nothing is read before it is asked for.
 *
 * @param subject names what it is of, and by which code it was made
 * @param isThing whether what was read is a thing, as far as that can be seen
 */
export function openSummaries<T>(
  cache: Pick<Cache, 'get' | 'put'>,
  subject: string,
  isThing: (read: unknown) => read is T,
): Summaries<T> {
  const keyOf = (name: string) =>
    createHash('sha256')
      .update(JSON.stringify([subject, name]))
      .digest('hex');
  const read = (key: string): unknown => {
    const bytes = cache.get(key)?.bytes;
    if (bytes === undefined) return undefined;
    try {
      return deserialize(bytes);
    } catch {
      return undefined;
    }
  };
  const write = (key: string, value: unknown) => cache.put(key, { facts: null, bytes: serialize(value) });
  const small = keyOf('all that is small');
  let before: Drawers | undefined;
  let used: Map<string, Map<string, unknown>> = new Map();
  let isChanged = false;
  return {
    open(name) {
      before ??= drawersIn(read(small));
      const known = before.get(name);
      const now = used.get(name) ?? new Map<string, unknown>();
      used.set(name, now);
      return {
        find(key, size) {
          const found = size === 'large' ? read(keyOf(key)) : (now.get(key) ?? known?.get(key));
          if (!isThing(found)) return undefined;
          if (size === 'small') now.set(key, found);
          return found;
        },
        store(key, thing, size) {
          if (size === 'large') return write(keyOf(key), thing);
          now.set(key, thing);
          isChanged = true;
        },
      };
    },
    save() {
      const others = [...(before ?? [])].filter(([name]) => !used.has(name));
      if (isChanged) write(small, new Map([...others, ...used].slice(-mostDrawers)));
      before = undefined;
      used = new Map();
      isChanged = false;
    },
  };
}

function drawersIn(read: unknown): Drawers {
  const drawers: Drawers = new Map();
  if (!(read instanceof Map)) return drawers;
  for (const [name, drawer] of read) if (drawer instanceof Map) drawers.set(name, drawer);
  return drawers;
}
