/**
 * Shares items out among as few slides as possible, in order, and as evenly as that allows: seven statements become
 * four and three, not six and one.
 *
 * @param fits whether some neighbouring items may stand on one slide; each must fit alone, or it stands alone
 * @param size how much of a slide items take, in any unit; what is to be even
 */
export function shareOut<T>(
  items: readonly T[],
  fits: (items: readonly T[]) => boolean,
  size: (items: readonly T[]) => number,
): T[][] {
  const fewest = fill(items, fits);
  const largest = Math.max(0, ...fewest.map(size));
  let best = fewest;
  for (let share = 0.95; share > 0.3; share -= 0.05) {
    const limit = largest * share;
    const slides = fill(items, (some) => fits(some) && size(some) <= limit);
    if (slides.length > fewest.length) break;
    best = slides;
  }
  return best;
}

function fill<T>(items: readonly T[], fits: (items: readonly T[]) => boolean): T[][] {
  const slides: T[][] = [];
  let current: T[] = [];
  for (const item of items) {
    if (current.length > 0 && !fits([...current, item])) {
      slides.push(current);
      current = [];
    }
    current.push(item);
  }
  return current.length === 0 ? slides : [...slides, current];
}
