import type { PageChange } from '../domain/comparison.js';

/** How many changes a whole list tells: those of pages that were there before and still are. */
export function toldChanges(changes: readonly PageChange[]): number {
  return changes.reduce((sum, change) => sum + countOf(change), 0);
}

/**
 * Shares so many changes out among pages: each page gets as many as any other while it has more, and what cannot be
 * divided goes to the first. In the order of the pages.
 */
export function shareChanges(changes: readonly PageChange[], most: number): number[] {
  const counts = changes.map(countOf);
  const shares = counts.map(() => 0);
  let left = most;
  for (let open = openAt(shares); open.length > 0 && left > 0; open = openAt(shares)) {
    for (const index of open.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
    left -= Math.min(left, open.length);
  }
  return shares;

  function openAt(given: readonly number[]): number[] {
    return counts.flatMap((count, index) => ((given[index] ?? 0) < count ? [index] : []));
  }
}

/** Of a page that came or went, only that is told. */
function countOf({ kind, parts }: PageChange): number {
  return kind === 'changed' ? parts.reduce((sum, { changes }) => sum + changes.length, 0) : 0;
}
