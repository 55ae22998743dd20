import { isRung } from '../ladder.js';
import { wordsOf } from '../page-titles.js';
import type { PlacedWords } from '../shape.js';
import { type DataEntry, type DataMap, type DataNode, textOf } from './data-node.js';
import { type RoleOfKey, roleOfKey } from './key-roles.js';

/** A craft, level or area as data names it; what is only referred to has nothing but an id. */
export interface Named {
  readonly name: PlacedWords;
  /** What others refer to it by: its id, its number, its name. */
  readonly ids: readonly string[];
  /** Its number, where data tells one. */
  readonly number: PlacedWords | undefined;
}

/** Whether two mean the same, by any of what they are called. */
export function isOf(a: Named, b: Named): boolean {
  return a.ids.some((id) => b.ids.some((other) => keyOf(other) === keyOf(id)));
}

function keyOf(id: string): string {
  return id
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** What a map is called: its title before its name, its number, its id. */
export function namedBy(map: DataMap, roleOf: RoleOfKey): Named | undefined {
  const id = scalarAt(map, /^(?:id|key|slug|name)$/i);
  const number = scalarAt(map, /^(?:level|number|level_?number|grade|band|rank|order)$/i);
  const shown = nameNode(map, roleOf) ?? number?.node ?? id?.node;
  const text = textOf(shown);
  if (shown === undefined || text === undefined) return undefined;
  const ids = [textOf(id?.node), textOf(number?.node), text].flatMap((each) => each ?? []);
  return { name: { text, place: shown.place }, ids, number: numberOf(number) };
}

/** The value that says what a map is called. */
export function nameNode(map: DataMap, roleOf: RoleOfKey): DataNode | undefined {
  return (
    // What a mapping calls a name goes before what looks like one.
    map.entries.find(
      ({ key, node }) => roleOfKey(key) !== 'name' && roleOf(key) === 'name' && textOf(node) !== undefined,
    )?.node ??
    scalarAt(map, /^(?:display_?title|title|display_?name)$/i)?.node ??
    scalarAt(map, /^(?:name|label|heading)$/i)?.node
  );
}

function scalarAt({ entries }: DataMap, pattern: RegExp): DataEntry | undefined {
  return entries.find(({ key, node }) => pattern.test(key) && textOf(node) !== undefined);
}

function numberOf(entry: DataEntry | undefined): PlacedWords | undefined {
  const text = textOf(entry?.node) ?? '';
  return entry === undefined || !/^\d{1,3}$/.test(text) ? undefined : { text, place: entry.node.place };
}

/** What a key is the name of. */
export function namedByKey({ key, place }: DataEntry): Named {
  const text = /\s/.test(key) || looksLikeLevel(key) ? key : wordsOf(key);
  return {
    name: { text, place },
    ids: [key],
    number: /^\d{1,3}$/.test(key) ? { text: key, place } : undefined,
  };
}

/** What a value refers to. */
export function referredTo(node: DataNode): Named | undefined {
  const text = textOf(node);
  return text === undefined
    ? undefined
    : { name: { text, place: node.place }, ids: [text], number: undefined };
}

/** The level that a map is of, with its name where that is a level's: `{level: 1, name: Junior}`. */
export function levelIn(map: DataMap, { node }: DataEntry, roleOf: RoleOfKey): Named | undefined {
  const level = referredTo(node);
  const name = nameNode(map, roleOf);
  const text = textOf(name);
  if (level === undefined || name === undefined || text === undefined) return level;
  const isOwn = /^\d{1,3}$/.test(level.name.text) && name !== node && looksLikeLevel(text);
  return isOwn ? { name: { text, place: name.place }, ids: [...level.ids, text], number: level.name } : level;
}

/** Whether a key is the number or the name of a level. */
export function looksLikeLevel(key: string): boolean {
  return /^\d{1,2}$/.test(key) || isRung(wordsOf(key), '');
}
