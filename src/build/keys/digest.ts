import { createHash } from 'node:crypto';

const digests = new WeakMap<object, string>();

/**
 * A hash of what an object says, worked out once: in a process that stays most objects are the same in the next round.
 *
 * @param of never changes
 * @param told what of it counts, as a value that can be written as JSON: always the same for the same object
 */
export function digest(of: object, told: () => unknown): string {
  const known = digests.get(of);
  if (known !== undefined) return known;
  const made = digestOf(told());
  digests.set(of, made);
  return made;
}

/** A hash of a value that can be written as JSON. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex');
}
