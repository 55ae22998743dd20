/// <reference lib="dom" />

/**
 * Runs inside the page: marks with `data-narrow` every table that is wider than what it stands in, for the style sheet to
 * set closer; when that is not enough, also its cells in columns that take more than an even share of the width, where
 * words then break though no syllable ends, while narrower columns keep theirs whole. It may be called again, at another
 * size.
 */
export function narrowTables(within: HTMLElement): void {
  const tables = [...within.querySelectorAll('table')];
  for (const table of tables) {
    for (const marked of [table, ...table.querySelectorAll('[data-narrow]')]) {
      marked.removeAttribute('data-narrow');
    }
  }
  // An outer table comes before those in its cells.
  for (const table of tables) {
    if (!isWide(table)) continue;
    table.dataset.narrow = '';
    if (isWide(table)) narrowColumns(table);
  }

  function isWide(table: HTMLElement): boolean {
    return table.offsetWidth > roomFor(table) + 1;
  }

  function roomFor({ parentElement: holder }: HTMLElement): number {
    if (holder === null) return 0;
    const { paddingLeft, paddingRight } = getComputedStyle(holder);
    return holder.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  }

  /** A table that is too wide gives every column what its longest word needs. */
  function narrowColumns(table: HTMLTableElement): void {
    const columns = Math.max(1, ...[...table.rows].map(({ cells }) => [...cells].reduce(addSpan, 0)));
    const share = roomFor(table) / columns;
    const cells = [...table.rows].flatMap((row) => [...row.cells]);
    const wide = cells.filter(({ offsetWidth, colSpan }) => offsetWidth > share * colSpan);
    for (const cell of wide) cell.dataset.narrow = '';
  }

  function addSpan(sum: number, { colSpan }: HTMLTableCellElement): number {
    return sum + colSpan;
  }
}
