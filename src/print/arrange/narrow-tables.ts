/// <reference lib="dom" />

/**
 * Runs inside the page: marks with `data-narrow` every table that is wider than what it stands in, so that the style
 * sheet breaks its words where no syllable ends, too. It may be called again, at another size.
 */
export function narrowTables(within: HTMLElement): void {
  const tables = [...within.querySelectorAll('table')];
  for (const table of tables) table.removeAttribute('data-narrow');
  const wide = tables.filter((table) => table.offsetWidth > (table.parentElement?.clientWidth ?? 0) + 1);
  for (const table of wide) table.dataset.narrow = '';
}
