/// <reference lib="dom" />

/**
 * Runs inside the page: marks with `data-whole` the statements, items and paragraphs that may not split between columns,
 * for the style sheet to keep whole, and says whether one is split badly that was not marked before. Chromium minds neither
 * `orphans` nor `widows` where it balances columns. Whole stay: what has at most four lines, or six where an area begins
 * with it, so that its name stands over all of it; and what would leave a single line on either side.
 */
export function keepStatements(columns: HTMLElement): boolean {
  let found = false;
  // What is whole moves nothing by staying so, and a mark has the card laid out again: these wait for one that does move.
  const waiting: HTMLElement[] = [];
  for (const part of columns.children) {
    if (part.getClientRects().length < 2) continue;
    const first = part.querySelector('[data-statement]');
    for (const block of part.querySelectorAll<HTMLElement>('li, p, dd')) {
      const lines = linesOf(block);
      if (block.dataset.whole !== undefined || !staysWhole(lines, block === first ? 6 : 4)) continue;
      waiting.push(block);
      if (lines.length === 1) continue;
      found = true;
      mark();
    }
  }
  mark();
  return found;

  function mark(): void {
    for (const block of waiting.splice(0)) block.dataset.whole = '';
  }

  /** In each column that it stands in. */
  function linesOf(block: HTMLElement): number[] {
    const line = Number.parseFloat(getComputedStyle(block).lineHeight);
    const parts = [...block.getClientRects()];
    // What is split reaches to the foot of its column, where less than a line may be left over.
    return parts.map(({ height }, at) => Math.floor(height / line + (at < parts.length - 1 ? 0.1 : 0.5)));
  }

  function staysWhole(lines: readonly number[], most: number): boolean {
    const all = lines.reduce((sum, count) => sum + count, 0);
    return all <= most || (lines.length > 1 && ((lines[0] ?? 0) < 2 || (lines.at(-1) ?? 0) < 2));
  }
}
