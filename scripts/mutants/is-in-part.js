/**
 * Whether a change belongs to a part of all, such as the second of four, `2/4`: every fourth of them. Stryker numbers them
 * in the order of files and places, so a part is spread over all code, and holds the same changes while that stays as it is.
 *
 * @param {{ id: string }} change
 * @param {string} part `1/1` for all
 */
export function isInPart({ id }, part) {
  const [number, of] = part.split('/').map(Number);
  return Number(id) % of === number - 1;
}
