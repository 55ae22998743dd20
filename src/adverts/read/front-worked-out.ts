import type { Place } from '../../domain/place.js';
import type { LiquidValues } from '../../model/liquid/evaluate-output.js';
import { resolveLiquid } from '../../model/liquid/resolve-liquid.js';
import { collectProblems, type Problems } from '../../model/problem.js';
import { textAt } from '../../model/text/page-text.js';

interface Surroundings {
  readonly liquid: LiquidValues;
  readonly problems: Problems;
  placeOf(path: readonly PropertyKey[]): Place;
}

/** The values of an advert's front matter with their Liquid worked out; a key that it leaves empty is not there. */
export function frontWorkedOut(values: unknown, around: Surroundings): unknown {
  if (!isGroup(values)) return values;
  const left = Object.entries(values).map(([key, value]) => [key, workedOut(value, [key], around)] as const);
  return Object.fromEntries(left.filter(([key, value]) => value !== '' || values[key] === ''));
}

function workedOut(value: unknown, path: readonly PropertyKey[], around: Surroundings): unknown {
  if (typeof value === 'string') return textWorkedOut(value, path, around);
  if (Array.isArray(value)) return value.map((each, at) => workedOut(each, [...path, at], around));
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, workedOut(inner, [...path, key], around)]),
  );
}

function textWorkedOut(
  written: string,
  path: readonly PropertyKey[],
  { liquid, problems, placeOf }: Surroundings,
): string {
  const page = textAt(placeOf(path), written);
  // Words may lack one of theirs; an address would lead elsewhere, so it is refused as it stands.
  const isAddress = path[0] === 'apply';
  const found = isAddress ? collectProblems() : problems;
  const text = resolveLiquid(page, liquid, found).mapped.text;
  if (isAddress && found.found.length > 0) return written;
  return text === written ? written : text.trim();
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
