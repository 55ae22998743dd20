import type { PageText } from '../../model/text/page-text.js';
import type { PlacedWords } from '../shape.js';
import { type DataEntry, type DataMap, type DataNode, isItem, isTexts, textOf } from './data-node.js';
import type { RoleOf } from './key-roles.js';
import {
  isOf,
  levelIn,
  looksLikeLevel,
  type Named,
  namedBy,
  namedByKey,
  nameNode,
  referredTo,
} from './named.js';
import { itemOf, statementOf } from './statement.js';

/** What a text is about: nothing of it may be known. */
export interface About {
  readonly craft: Named | undefined;
  readonly level: Named | undefined;
  readonly area: Named | undefined;
}

type Kind = keyof About;

/** A text and what it is about. */
export interface SaidText {
  readonly about: About;
  readonly text: PageText;
}

/** What a file of data holds, in its own order. */
export interface Collected {
  /** What the file itself is called. */
  readonly title: PlacedWords | undefined;
  readonly levels: readonly Named[];
  readonly areas: readonly Named[];
  readonly said: readonly SaidText[];
}

/** Walks through data and says of each text what it is about, by what its keys are called and by what keys look like. */
export function collect(root: DataNode, roleOf: RoleOf): Collected {
  const [levels, areas, said]: [Named[], Named[], SaidText[]] = [[], [], []];

  function walk(node: DataNode, about: About, kind: Kind | undefined, path: string): void {
    if (node.kind === 'scalar') say(about, node.isText ? statementOf(node.words) : undefined);
    else if (node.kind === 'list') for (const item of node.items) walk(item, about, kind, path);
    else if (isKeyed(node, path)) walkKeyed(node, about, kind ?? kindOfKeys(node, about), path);
    else walkThing(node, about, kind, path);
  }

  /** A map whose keys are names. */
  function walkKeyed(map: DataMap, about: About, kind: Kind | undefined, path: string): void {
    for (const entry of map.entries) {
      const own = kind === undefined ? about : withNamed(about, kind, namedByKey(entry));
      const { node } = entry;
      if (node.kind === 'map' && !isKeyed(node, path)) walkParts(node, own, path, own === about);
      else walk(node, own, undefined, path);
    }
  }

  /** A map that is one thing: a craft, a level, an area, or something that is said. */
  function walkThing(map: DataMap, above: About, kindAround: Kind | undefined, path: string): void {
    const refers = map.entries.flatMap((entry): [Kind, Named][] => {
      const role = roleOf(entry.key, pathOf(path, entry));
      const isText = isCount(entry, map) || (role === 'craft' && above.level !== undefined);
      const other = isText
        ? undefined
        : role === 'level'
          ? levelIn(map, entry, (key) => roleOf(key, `${path}.${key}`))
          : referredTo(entry.node);
      return other !== undefined && (role === 'level' || role === 'area' || role === 'craft')
        ? [[role, other]]
        : [];
    });
    // What tells its level and its area is a row of a list, whatever the list is called.
    const isRow = ['level', 'area'].every((role) => refers.some(([own]) => own === role));
    const kind = isRow ? undefined : kindAround;
    const own = kind === undefined ? undefined : namedBy(map, (key) => roleOf(key, `${path}.${key}`));
    const known = kind === undefined || own === undefined ? above : withNamed(above, kind, own);
    const about: About = { ...known, ...Object.fromEntries(refers.filter(([role]) => role !== kind)) };
    const isWithin = about.level !== undefined && (about.area !== undefined || above.level !== undefined);
    if (kind === undefined && isWithin && isItem(map, (key) => roleOf(key, `${path}.${key}`))) {
      say(
        about,
        itemOf(map, (key) => roleOf(key, `${path}.${key}`)),
      );
      return;
    }
    walkParts(map, about, path, false);
  }

  /** What stands in a thing, once it is known what the thing is; `isText` says that its name is part of what is said. */
  function walkParts(map: DataMap, about: About, path: string, isText: boolean): void {
    const name = nameNode(map, (key) => roleOf(key, `${path}.${key}`));
    const hasLists = map.entries.filter((entry) => isListOfTexts(entry, path)).length > 1;
    for (const entry of map.entries) {
      const own = pathOf(path, entry);
      const role = roleOf(entry.key, own);
      const isScalar = entry.node.kind === 'scalar';
      if (
        role === 'noise' ||
        role === 'number' ||
        (role === 'name' && isScalar && !(isText && entry.node === name))
      )
        continue;
      if (role === 'level' || role === 'area' || role === 'craft') {
        // Levels belong to a craft: within one, "Craft" is what an area is called.
        const isNamedByKey = isTexts(entry.node) && isLevelAlone(about) && (!isScalar || role === 'craft');
        if (isScalar && !isNamedByKey) continue;
        if (isNamedByKey) walk(entry.node, withNamed(about, 'area', namedByKey(entry)), undefined, own);
        else walk(entry.node, about, role, own);
      } else if (role === undefined) walkUnknown(entry, about, own);
      else {
        const isArea = hasLists && isListOfTexts(entry, path) && isLevelAlone(about);
        walk(entry.node, isArea ? withNamed(about, 'area', namedByKey(entry)) : about, undefined, own);
      }
    }
  }

  /** A key of the framework's own: in a level it names an area, else it may be a level's name. */
  function walkUnknown(entry: DataEntry, about: About, path: string): void {
    const { node, key } = entry;
    // One word alone is for programs.
    if (node.kind === 'scalar' && (!node.isText || !/\s/.test(textOf(node) ?? ''))) return;
    if (isLevelAlone(about) && isTexts(node))
      walk(node, withNamed(about, 'area', namedByKey(entry)), undefined, path);
    else if (about.level === undefined && node.kind !== 'scalar' && looksLikeLevel(key)) {
      walk(node, withNamed(about, 'level', namedByKey(entry)), undefined, path);
    } else walk(node, about, undefined, path);
  }

  function withNamed(about: About, kind: Kind, named: Named): About {
    const list = kind === 'level' ? levels : kind === 'area' ? areas : undefined;
    if (list?.some((other) => isOf(other, named)) === false) list.push(named);
    return { ...about, [kind]: named };
  }

  function say(about: About, text: PageText | undefined): void {
    if (text !== undefined && text.mapped.text.trim() !== '') said.push({ about, text });
  }

  /** Whether the keys of a map are names of the framework's own, or levels. */
  function isKeyed({ entries }: DataMap, path: string): boolean {
    if (entries.length > 1 && entries.every(({ key }) => looksLikeLevel(key))) return true;
    return (
      entries.length > 0 && entries.every((entry) => roleOf(entry.key, pathOf(path, entry)) === undefined)
    );
  }

  function isListOfTexts(entry: DataEntry, path: string): boolean {
    return (
      entry.node.kind === 'list' &&
      roleOf(entry.key, pathOf(path, entry)) === 'text' &&
      !/criteria$/i.test(entry.key)
    );
  }

  const title =
    root.kind === 'map' && !isKeyed(root, '') ? nameNode(root, (key) => roleOf(key, key)) : undefined;
  walk(root, { craft: undefined, level: undefined, area: undefined }, undefined, '');
  const text = textOf(title);
  return {
    title: title === undefined || text === undefined ? undefined : { text, place: title.place },
    levels,
    areas,
    said,
  };
}

/** What keys name by how they look: levels, areas in a level, crafts or areas around levels. */
function kindOfKeys(map: DataMap, about: About): Kind | undefined {
  const areLevels = ({ entries }: DataMap) =>
    entries.length > 0 && entries.every(({ key }) => looksLikeLevel(key));
  if (about.level !== undefined) return about.area === undefined ? 'area' : undefined;
  if (areLevels(map)) return 'level';
  const around = map.entries.flatMap(({ node }) => (node.kind === 'map' && areLevels(node) ? [node] : []));
  if (around.length === 0 || around.length * 2 < map.entries.length) return undefined;
  // Below levels of a craft stand areas; below those of an area, words.
  return around.every(({ entries }) => entries.every(({ node }) => isTexts(node))) ? 'area' : 'craft';
}

/** `levels: 6` beside what the levels say. */
function isCount({ key, node }: DataEntry, { entries }: DataMap): boolean {
  return (
    key.endsWith('s') &&
    node.kind === 'scalar' &&
    !node.isText &&
    entries.some(({ node: other }) => other.kind !== 'scalar')
  );
}

function isLevelAlone({ level, area }: About): boolean {
  return level !== undefined && area === undefined;
}

function pathOf(path: string, { key }: DataEntry): string {
  return path === '' ? key : `${path}.${key}`;
}
