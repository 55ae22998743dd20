/** Runs inside the page too. The smallest index below `count` that passes, else `count`; once one passes all later ones do. */
export function firstThat(count: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
