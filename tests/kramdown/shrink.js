/**
 * The smallest part of a page that still fails: lines are left out as long as it does, then words, then characters.
 *
 * @param {string} page
 * @param {(part: string) => Promise<boolean>} fails
 * @param {number} tries how often to ask at most.
 * @returns {Promise<string>}
 */
export async function shrink(page, fails, tries = 400) {
  let left = tries;
  let smallest = page;
  for (const separator of ['\n', ' ', '']) {
    for (let isSmaller = true; isSmaller && left > 0; ) {
      isSmaller = false;
      const pieces = smallest.split(separator);
      for (let at = pieces.length - 1; at >= 0 && left > 0; at -= 1) {
        const rest = pieces.toSpliced(at, 1);
        left -= 1;
        if (rest.length === 0 || !(await fails(rest.join(separator)))) continue;
        pieces.splice(at, 1);
        isSmaller = true;
      }
      smallest = pieces.join(separator);
    }
  }
  return smallest;
}
