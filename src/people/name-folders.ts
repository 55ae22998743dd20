import { createHash } from 'node:crypto';
import type { PersonRow } from '../domain/person.js';
import { safeName } from '../domain/safe-name.js';

/** In bytes: a name of a file begins with it, and paths have an end. */
const mostBytes = 60;

/** What Windows keeps for devices, with whatever ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Of a name that has no letters, such as an emoji. */
const nameless = 'person';

/** A row with its folder. */
export interface NamedFolder {
  /** Unlike all others; empty for a row without a name. */
  readonly folder: string;
  /** Whether others have the name too, and no id tells them apart. */
  readonly isShared: boolean;
}

/**
 * A folder for each row that has a name: `ada-lovelace`. People of one name are told apart at the end of it by their ids,
 * else by a few letters that stand for craft, manager and other columns. Never by where they stand in the list, as long
 * as anything else differs: when a row goes, somebody else would get its folder.
 */
export function nameFolders(rows: readonly PersonRow[]): NamedFolder[] {
  const groups = new Map<string, PersonRow[]>();
  for (const row of rows) {
    if (row.name === '') continue;
    const plain = plainFolder(row.name);
    groups.set(plain, [...(groups.get(plain) ?? []), row]);
  }
  const named = new Map<PersonRow, NamedFolder>();
  const taken = new Set(groups.keys());
  for (const [plain, group] of groups) {
    const marks = group.length === 1 && plain !== nameless ? undefined : marksOf(group);
    for (const [index, row] of group.entries()) {
      const folder = marks === undefined ? plain : unlike(taken, `${plain}-${marks.of[index]}`);
      named.set(row, { folder, isShared: marks !== undefined && !marks.areIds && group.length > 1 });
    }
  }
  return rows.map((row) => named.get(row) ?? { folder: '', isShared: false });
}

function plainFolder(name: string): string {
  const safe = safeName(name, mostBytes) || nameless;
  return reserved.test(safe) ? `${safe}-${nameless}` : safe;
}

/** The first of what may tell people apart that does. */
function marksOf(group: readonly PersonRow[]): { readonly of: readonly string[]; readonly areIds: boolean } {
  const ids = group.map(({ id }) => safeName(id, 24));
  if (new Set(ids).size === ids.length && !ids.includes('')) return { of: ids, areIds: true };
  const ways: readonly ((row: PersonRow) => unknown)[] = [
    ({ name, craft }) => [name, craft.toLowerCase()],
    ({ name, craft, manager }) => [name, craft.toLowerCase(), manager],
    ({ name, craft, manager, columns }) => [name, craft.toLowerCase(), manager, ...columns],
  ];
  const tried = ways.map((way) => group.map((row) => shortHash(way(row))));
  return { of: tried.find((of) => new Set(of).size === of.length) ?? tried.at(-1) ?? [], areIds: false };
}

function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 6);
}

/** The same in all that tells people apart: only their place is left. */
function unlike(taken: Set<string>, wanted: string): string {
  let folder = wanted;
  for (let count = 2; taken.has(folder); count += 1) folder = `${wanted}-${count}`;
  taken.add(folder);
  return folder;
}
