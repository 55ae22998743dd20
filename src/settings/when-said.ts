import { z } from 'zod';

/** A lazy schema that stands in for no missing value, which an object would otherwise make it to find out. */
const WhenSaid = z.core.$constructor('WhenSaid', (schema: z.ZodLazy, definition: z.core.$ZodLazyDef) => {
  z.ZodLazy.init(schema, definition);
  Object.defineProperty(schema._zod, 'optin', { value: undefined });
});

/**
 * A schema that is made when a file says a value for it to check, or for a JSON Schema. `z.lazy` alone no longer waits as
 * the key of an object; and making the schema of all words takes longer than all else that a build with no change does.
 *
 * @param make gives a schema without a default
 */
export function whenSaid(make: () => z.ZodType): z.ZodType {
  return new WhenSaid({ type: 'lazy', getter: make });
}
