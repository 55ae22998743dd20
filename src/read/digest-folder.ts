import { createHash, type Hash } from 'node:crypto';
import type { FrameworkFolder } from '../domain/source.js';

/** SHA-256 of everything that was read, whatever it is: the same folder gives the same framework. */
export function digestFolder(folder: FrameworkFolder): string {
  const hash = createHash('sha256');
  add(folder, hash);
  return hash.digest('hex');
}

/** Each value with its kind and length before it, so that no two different values are written alike. */
function add(value: unknown, hash: Hash): void {
  if (value instanceof Uint8Array) hash.update(`bytes ${value.length}\0`).update(value);
  else if (value instanceof Map) add([...value], hash);
  else if (Array.isArray(value)) {
    hash.update(`list ${value.length}\0`);
    for (const item of value) add(item, hash);
  } else if (typeof value === 'object' && value !== null) add(Object.entries(value), hash);
  else hash.update(`value ${JSON.stringify(value)}\0`);
}
