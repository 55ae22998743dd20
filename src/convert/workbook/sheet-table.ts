import { type ConvertedTable, pageOf } from '../converted.js';
import type { Grid } from './grid.js';
import { sheetAsCsv } from './sheet-as-csv.js';
import { sheetBlocks } from './sheet-blocks.js';

/**
 * A sheet as a table of its name. The name is content: what a path would take for more than a name is left out of it.
 *
 * @param taken names of sheets before it, in lower case
 */
export function sheetTable(grid: Grid, title: string, taken: Set<string>): ConvertedTable {
  const base =
    title
      .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
      .replace(/^[\s.]+|[\s.]+$/g, '')
      .slice(0, 80) || 'Sheet';
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base} ${count}`;
  taken.add(name.toLowerCase());
  return {
    csv: { path: `${name}.csv`, bytes: new TextEncoder().encode(sheetAsCsv(grid)) },
    page: pageOf(`${name}.md`, title, sheetBlocks(grid)),
  };
}
