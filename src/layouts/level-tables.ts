import { isAreaHead } from './area-heads.js';
import { areasFromTable } from './areas-from-table.js';
import type { DraftItem, DraftTable } from './draft.js';
import type { CraftAreas, Layout } from './layout.js';
import { sectionsAround } from './sections-around.js';

/** Area | Description tables: those headed "Area", and those whose rows name the craft's areas. */
export const levelTables: Layout = {
  id: 'level-tables',
  sections(items, craft) {
    const isAreas = (item: DraftItem) => item.table !== undefined && isAreaTable(item.table, craft);
    if (!items.some(isAreas)) return undefined;
    return sectionsAround(items, (item) =>
      item.table !== undefined && isAreas(item) ? areasFromTable(item.table, craft) : undefined,
    );
  },
};

/** True for a table that says of each of several areas what a level expects. */
export function isAreaTable(table: DraftTable, craft: CraftAreas): boolean {
  const isWide = table.head.length > 1 || table.rows.some((row) => row.length > 1);
  if (!isWide) return false;
  if (isAreaHead(table.head[0]?.whole().text ?? '')) return true;
  const named = table.rows.filter((row) => {
    const [first] = row;
    return first !== undefined && craft.find(first.whole().text, first.anchor()) !== undefined;
  });
  return named.length > 0 && named.length * 2 >= table.rows.length;
}
