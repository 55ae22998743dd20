import type { FrameworkFolder } from '../domain/source.js';
import type { DataKeys, SourceMapping } from '../domain/source-mapping.js';
import { matchesAny } from '../domain/wildcard.js';
import { frontText } from '../model/front/front.js';
import { collectProblems } from '../model/problem.js';
import type { DataNode } from './data/data-node.js';
import { readData } from './data/read-data.js';
import type { Material } from './material.js';
import { nameOf, titleOf } from './page-titles.js';
import { gridsOn } from './tables/grids-on.js';
import { wordsAt } from './tables/level-grid.js';

/** As many as a line of advice can name. */
const most = 6;

/**
 * What each part of a mapping found, for one that finds no level: "level.depth 3: 0 headings; these files have headings of
 * depth 1 (12), 2 (40)".
 *
 * @param whole the folder with the files that the mapping left out
 */
export function whatWasFound(source: SourceMapping, material: Material, whole: FrameworkFolder): string[] {
  return [
    ...inFiles(source, material, whole),
    ...inPages(source, material),
    ...inData(source.data, material),
  ];
}

function inFiles(
  { include, exclude }: SourceMapping,
  { pages, data }: Material,
  whole: FrameworkFolder,
): string[] {
  if (include === undefined && exclude === undefined) return [];
  const paths = [...whole.pages, ...whole.texts, ...whole.data].map(({ path }) => path).sort();
  const left = pages.length + data.length;
  const part = [include && 'include', exclude && 'exclude'].filter((name) => name).join(' and ');
  const others = left > 0 ? '' : `; the folder has ${listed(paths.map((path) => `"${path}"`))}`;
  return [`${part}: ${count(left, 'file')} of ${paths.length}${others}`];
}

function inPages({ craft = {}, level = {}, area = {} }: SourceMapping, { pages }: Material): string[] {
  const headings = pages.flatMap((page) => page.outline().headings);
  const titles = [
    ...headings.map(({ text }) => text),
    ...pages.flatMap((page) => [titleOf(page).text, nameOf(page.file)]),
  ];
  const names = [...new Set(titles)].filter((title) => title !== '');
  const heads = () =>
    pages.flatMap((page) => gridsOn(page).map(({ rows }) => rows.map((row) => row.map(wordsAt))));
  const some = `of ${count(names.length, 'title')}${names.length === 0 ? '' : `, such as ${listed(names.map((name) => `"${name}"`))}`}`;
  const matching = (patterns: readonly string[]) => names.filter((name) => matchesAny(patterns, name)).length;
  const withKey = (part: string, key: string) => {
    const found = pages.filter(({ front }) => frontText(front, key) !== undefined).length;
    const keys = counted(pages.flatMap(({ front }) => [...front.keys()]));
    return `${part} ${key}: ${count(found, 'page')}; ${keys === '' ? 'no page has front matter' : `front matter has ${keys}`}`;
  };
  const atDepth = (part: string, depth: number) => {
    const found = headings.filter((heading) => heading.depth === depth).length;
    const depths = counted(headings.map((heading) => String(heading.depth)).sort());
    return `${part} ${depth}: ${count(found, 'heading')}; ${depths === '' ? 'these files have no headings' : `these files have headings of depth ${depths}`}`;
  };
  const { keep, drop, order, number, head } = level;
  const lines = [
    craft.from === 'front' ? withKey('craft.key', craft.key ?? 'craft') : undefined,
    level.key === undefined ? undefined : withKey('level.key', level.key),
    level.depth === undefined ? undefined : atDepth('level.depth', level.depth),
    keep && `level.keep: ${matching(keep)} ${some}`,
    drop && `level.drop: leaves out ${matching(drop)} ${some}`,
    order && `level.order: ${matching(order.flat())} ${some}`,
    number === undefined
      ? undefined
      : `level.number: ${matching([number.replace('#', '*'), `*${number.replace('#', '*')}`])} ${some}`,
    head === undefined ? undefined : `level.head ${head}: ${rowsAt(heads(), head)}`,
    area.depth === undefined ? undefined : atDepth('area.depth', area.depth),
    area.name === undefined ? undefined : `area.name: ${headed(heads(), [area.name])}`,
    area.text && `area.text: ${headed(heads(), area.text)}`,
  ];
  return lines.flatMap((line) => line ?? []);
}

type Tables = readonly (readonly (readonly string[])[])[];

function rowsAt(tables: Tables, head: number): string {
  const [first] = tables.flatMap((rows) => rows[head - 1] ?? []);
  return `${count(tables.length, 'table')}${first === undefined ? '' : `; such a row of the first begins with "${first}"`}`;
}

function headed(tables: Tables, patterns: readonly string[]): string {
  const names = tables.flatMap(([head = []]) => head.filter((name) => name !== ''));
  const found = names.filter((name) => matchesAny(patterns, name)).length;
  return `${count(found, 'column')} of ${count(tables.length, 'table')}; ${names.length === 0 ? 'no column has a head' : `columns are headed ${listed([...new Set(names)].map((name) => `"${name}"`))}`}`;
}

/** By the keys that the data has. */
function inData(said: DataKeys | undefined, { data, pages }: Material): string[] {
  if (said === undefined) return [];
  const files = [
    ...data.filter(({ file }) => /\.(?:ya?ml|json)$/i.test(file)).map(({ text }) => text),
    ...pages.flatMap(({ yaml }) => yaml ?? []),
  ];
  const paths = files.flatMap((text) => pathsIn(readData(text, collectProblems()), ''));
  const keys = counted(paths.map((path) => path.split('.').at(-1) ?? ''));
  return Object.entries(said).flatMap(([part, names]: [string, readonly string[] | undefined]) =>
    (names ?? []).map((name) => {
      const found = paths.filter((path) =>
        `.${path}`.toLowerCase().endsWith(`.${name.toLowerCase()}`),
      ).length;
      return `data.${part} ${name}: ${count(found, 'value')}${found > 0 ? '' : `; ${keys === '' ? 'no key was found' : `keys are ${keys}`}`}`;
    }),
  );
}

function pathsIn(node: DataNode | undefined, above: string): string[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => pathsIn(item, above));
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, node: inner }) => {
    const path = above === '' ? key : `${above}.${key}`;
    return [path, ...pathsIn(inner, path)];
  });
}

/** `title (12), weight (3)`: each value with how often it comes, in the order in which they come. */
function counted(values: readonly string[]): string {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return listed([...times].map(([value, number]) => `${value} (${number})`));
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, most).join(', ');
  return values.length > most ? `${shown} and ${values.length - most} more` : shown;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
