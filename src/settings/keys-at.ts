import type { z } from 'zod';

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The keys that a schema knows at a path; of every shape that may stand there.
 *
 * @param defined what the schema as a whole names, for what refers to it
 */
export function keysAt(
  schema: JsonSchema,
  path: readonly PropertyKey[],
  defined: JsonSchema['$defs'] = schema.$defs,
): string[] {
  const named = schema.$ref === undefined ? undefined : defined?.[schema.$ref.replace('#/$defs/', '')];
  const shapes = [
    schema,
    ...(named === undefined ? [] : [named]),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
  ];
  const [first, ...rest] = path;
  if (first === undefined) return shapes.flatMap((shape) => Object.keys(shape.properties ?? {}));
  return shapes.flatMap((shape) => {
    const next = typeof first === 'number' ? shape.items : shape.properties?.[String(first)];
    return typeof next === 'object' && !Array.isArray(next) ? keysAt(next, rest, defined) : [];
  });
}
