import type { z } from 'zod';
import { valueAt } from './describe-issue.js';

type Path = readonly PropertyKey[];

/** What is left of a file without the keys that are at fault, so that the rest can be checked further. */
export interface UsablePart<T> {
  readonly values: T;
  /** Keys that were taken out. */
  readonly faulty: readonly Path[];
}

/** Takes keys out until the schema holds; undefined when the file as a whole is at fault. */
export function usablePart<T>(values: unknown, schema: z.ZodType<T>): UsablePart<T> | undefined {
  const rest: unknown = structuredClone(values);
  const faulty: Path[] = [];
  for (;;) {
    const result = schema.safeParse(rest);
    if (result.success) return { values: result.data, faulty };
    const paths = result.error.issues.flatMap((issue) => keysAtFault(issue, rest));
    if (paths.some((path) => path.length === 0)) return undefined;
    for (const path of paths) remove(rest, path);
    faulty.push(...paths);
  }
}

function keysAtFault(issue: z.core.$ZodIssue, values: unknown): Path[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => outsideLists([...issue.path, key]));
  const isMissing = valueAt(values, issue.path) === undefined;
  return [outsideLists(isMissing ? issue.path.slice(0, -1) : issue.path)];
}

/** A list goes as a whole, or the items behind would move and their places be wrong. */
function outsideLists(path: Path): Path {
  const index = path.findIndex((key) => typeof key === 'number');
  return index === -1 ? path : path.slice(0, index);
}

function remove(values: unknown, path: Path): void {
  const group = valueAt(values, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof group === 'object' && group !== null && key !== undefined) Reflect.deleteProperty(group, key);
}
