/**
 * How alike two texts are, from 0 to 1: the Dice coefficient of their words (Dice 1945), which counts how many words
 * they share and does not mind their order. Case and punctuation do not count; equal texts without words are alike.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [counted(a), counted(b)];
  const total = sizeOf(left) + sizeOf(right);
  if (total === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  return (2 * shared) / total;
}

/**
 * Pairs the items of two lists, the most alike first, as long as they are at least `least` alike. Ties go to the
 * earlier items, so that the same lists give the same pairs.
 */
export function pairSimilar<T>(
  left: readonly T[],
  right: readonly T[],
  least: number,
  alike: (a: T, b: T) => number,
): [T, T][] {
  const candidates = left
    .flatMap((a, i) => right.map((b, j) => ({ a, b, score: alike(a, b), away: Math.abs(i - j) })))
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || x.away - y.away);
  const taken = new Set<T>();
  return candidates.flatMap(({ a, b }): [T, T][] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [[a, b]];
  });
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
