import type { ShapeId } from '../domain/shape-id.js';
import type { SourceMapping } from '../domain/source-mapping.js';
import { matchesAny } from '../domain/wildcard.js';
import type { Material, MaterialPage } from './material.js';
import { folderOf, isOfRepository } from './page-kinds.js';
import { ladderOn } from './page-per-craft.js';
import type { ChosenCraft } from './shape.js';

/** What says the same as was found, and keeps what was said already: only what is so in all crafts can be said. */
export function mappingOf(
  crafts: readonly ChosenCraft[],
  { pages }: Material,
  { shape: _, ...source }: SourceMapping,
): SourceMapping {
  const ids = [...new Set(crafts.map(({ shape }) => shape))];
  const craftsOf = (id: ShapeId) => crafts.filter(({ shape }) => shape === id).length;
  const shape = ids.toSorted((a, b) => craftsOf(b) - craftsOf(a));
  const level = {
    ...depthSaid(crafts, pages, source),
    from: ids.length === 1 ? same(crafts.map(({ levelsFrom }) => levelsFrom)) : undefined,
    ...source.level,
  };
  const area = { from: same(crafts.flatMap(({ areas }) => areas ?? [])), ...source.area };
  return { shape, ...source, level, area };
}

/** Headings of one depth that are no levels can be told in so many titles. */
const mostDropped = 12;

/** The depth of the headings that are levels, with those of that depth that are none; nothing where that says another thing. */
function depthSaid(
  crafts: readonly ChosenCraft[],
  pages: readonly MaterialPage[],
  source: SourceMapping,
): NonNullable<SourceMapping['level']> {
  const depth = same(crafts.flatMap(({ levelDepth }) => levelDepth ?? []));
  if (depth === undefined || source.level?.depth !== undefined || source.level?.keep !== undefined) return {};
  const said = { ...source, level: { ...source.level, depth } };
  const known = pages
    .filter(({ file }) => !isOfRepository(file))
    .map((page) => ({ found: ladderOn(page, source), more: ladderOn(page, said) }))
    .filter(({ found, more }) => found.length > 1 || more.length > 1)
    .map(({ found, more }) => ({ found: found.length > 1 ? found : [], more }));
  const drop = [
    ...new Set(
      known.flatMap(({ found, more }) =>
        more.filter((heading) => !found.includes(heading)).map(({ text }) => text),
      ),
    ),
  ];
  const isWhole = known.every(({ found, more }) => found.every((heading) => more.includes(heading)));
  const titles = crafts.flatMap(({ levels }) => levels.map(({ title }) => title.text));
  const isClear = drop.length <= mostDropped && !titles.some((title) => matchesAny(drop, title));
  if (!isWhole || !isClear || drop.some((text) => /[*?]/.test(text))) return {};
  const dropped = [...(source.level?.drop ?? []), ...drop];
  return dropped.length === 0 ? { depth } : { depth, drop: dropped };
}

/** The lines to try where a folder is almost of a shape: with the depth that most headings have, or the folder of most pages. */
export function tryMapping(shape: ShapeId, { pages }: Pick<Material, 'pages'>): readonly string[] {
  const asked = pages.filter(({ file }) => !isOfRepository(file));
  const deep = asked.flatMap((page) => page.outline().headings.map(({ depth }) => depth));
  const depth = mostOften(deep.filter((one) => one > 1)) ?? 2;
  const folder = mostOften(asked.map(({ file }) => folderOf(file))) ?? '';
  const files = folder === '' ? '*.md' : `${folder}/*`;
  const attempts: Partial<Record<ShapeId, SourceMapping>> = {
    'page-per-level': { include: [files], level: { keep: ['*'] } },
    'page-per-craft': { level: { depth, drop: ['Introduction', 'FAQ*'] } },
    'area-first': { level: { depth } },
    matrix: { level: { from: 'columns', head: 1 } },
    csv: { level: { from: 'columns', head: 1 } },
    data: { data: { level: ['grade'], area: ['topic'], text: ['text'] } },
  };
  return mappingLines({ shape: [shape], ...(attempts[shape] ?? {}) });
}

function mostOften<Value>(values: readonly Value[]): Value | undefined {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

/** A value that all have; undefined where they differ. */
function same<Value>(values: readonly Value[]): Value | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** A mapping as lines of ladderpress.yaml. */
export function mappingLines(source: SourceMapping): readonly string[] {
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
  const written = values.map((value) =>
    Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value),
  );
  return values.length === 1 && !Array.isArray(values[0]) ? (written[0] ?? '') : `[${written.join(', ')}]`;
}

/** Plain where YAML leaves no doubt, else in quotation marks. */
function scalar(value: unknown): string {
  const text = String(value);
  return typeof value === 'number' || /^[A-Za-z][\w/.-]*$/.test(text) ? text : JSON.stringify(text);
}
