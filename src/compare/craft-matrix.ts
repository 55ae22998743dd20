import type { CraftMatrix, MatrixRow } from '../domain/craft-matrix.js';
import type { Craft } from '../domain/framework.js';
import type { StatementGroup } from '../domain/statement-groups.js';
import { type ComparedPart, partsOfLevel } from './step-parts.js';

/**
 * A craft's areas in its own order, then what only levels have, each behind what it stands behind there. An area that
 * no level says anything of is a row too: it is part of the craft.
 */
export function craftMatrix(craft: Craft): CraftMatrix {
  const byLevel = craft.levels.map((level) => rowsOf(partsOfLevel(level, craft)));
  const keys = craft.areas.map(({ id }) => `area ${id}`);
  for (const rows of byLevel) addMissing(keys, [...rows.keys()]);
  const rows = keys.map((key): MatrixRow => {
    const area = craft.areas.find(({ id }) => key === `area ${id}`);
    const name = area?.name ?? byLevel.flatMap((of) => of.get(key)?.name ?? [])[0];
    return { area, name, cells: byLevel.map((of) => of.get(key)?.groups ?? []) };
  });
  return { craft, levels: craft.levels, rows };
}

interface LevelRow {
  readonly name: ComparedPart['name'];
  readonly groups: readonly StatementGroup[];
}

/** The parts of a level under one name are one row; the headings within lead their statements. */
function rowsOf(parts: readonly ComparedPart[]): Map<string, LevelRow> {
  const rows = new Map<string, LevelRow>();
  for (const { key, name, under, area, statements } of parts) {
    const of = area === undefined ? `name ${key.split('\n')[0]}` : `area ${area}`;
    const known = rows.get(of);
    const groups = [...(known?.groups ?? [])];
    if (under !== undefined || statements.length > 0) groups.push({ heading: under, statements });
    rows.set(of, { name: known?.name ?? name, groups });
  }
  return rows;
}

/** Puts each of `more` that is not there behind the one that it stands behind. */
function addMissing(keys: string[], more: readonly string[]): void {
  for (const [index, key] of more.entries()) {
    if (keys.includes(key)) continue;
    const before = more.slice(0, index).findLast((other) => keys.includes(other));
    keys.splice(before === undefined ? keys.length : keys.indexOf(before) + 1, 0, key);
  }
}
