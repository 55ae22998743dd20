import type { ShapeId } from '../domain/shape-id.js';
import type { SourceMapping } from '../domain/source-mapping.js';
import type { ChosenCraft } from './shape.js';

/** The lines of ladderpress.yaml that say what was found, and keep what they said already. */
export function mappingOf(
  shapes: readonly ShapeId[],
  crafts: readonly ChosenCraft[],
  source: SourceMapping,
): readonly string[] {
  const depths = same(crafts.flatMap(({ levelDepth }) => levelDepth ?? []));
  const areas = same(crafts.flatMap(({ areas: from }) => from ?? []));
  const level = { depth: depths, ...source.level };
  const area = { from: areas, ...source.area };
  return lines({ ...source, shape: shapes, level, area });
}

/** The lines to try where a folder is almost of a shape. */
export function tryMapping(shape: ShapeId): readonly string[] {
  return lines({ shape: [shape], ...(attempts[shape] ?? {}) });
}

const attempts: Partial<Record<ShapeId, SourceMapping>> = {
  'page-per-level': { include: ['roles/*.md'], level: { keep: ['*'] } },
  'page-per-craft': { level: { depth: 2, drop: ['Introduction', 'FAQ*'] } },
};

/** A value that all have; undefined where they differ. */
function same<Value>(values: readonly Value[]): Value | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

function lines(source: SourceMapping): readonly string[] {
  const written = Object.entries(source).flatMap(([key, value]: [string, unknown]) =>
    entry(key, value, '  '),
  );
  return ['source:', ...written];
}

function entry(key: string, value: unknown, indent: string): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) || typeof value !== 'object' || value === null) {
    return [`${indent}${scalar(key)}: ${Array.isArray(value) ? list(value) : scalar(value)}`];
  }
  const inside = Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
    entry(name, one, `${indent}  `),
  );
  return inside.length === 0 ? [] : [`${indent}${scalar(key)}:`, ...inside];
}

function list(values: readonly unknown[]): string {
  return values.length === 1 ? scalar(values[0]) : `[${values.map(scalar).join(', ')}]`;
}

/** Plain where YAML leaves no doubt, else in quotation marks. */
function scalar(value: unknown): string {
  const text = String(value);
  return typeof value === 'number' || /^[A-Za-z][\w/.-]*$/.test(text) ? text : JSON.stringify(text);
}
