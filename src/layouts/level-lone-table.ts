import { areasFromTable } from './areas-from-table.js';
import type { Layout } from './layout.js';
import { sectionsAround } from './sections-around.js';

/** The only table of a page, whatever it is headed, when it has a column for names and one for text. */
export const levelLoneTable: Layout = {
  id: 'level-lone-table',
  sections(items, craft) {
    const tables = items.flatMap((item) => (item.table === undefined ? [] : [item.table]));
    const [table] = tables;
    const isLone = tables.length === 1 && table !== undefined && table.rows.some((row) => row.length === 2);
    if (!isLone) return undefined;
    return sectionsAround(items, (item) =>
      item.table === undefined ? undefined : areasFromTable(item.table, craft),
    );
  },
};
