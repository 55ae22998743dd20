/** Names that differ only in case, spacing, signs or "&" for "and" are one name. */
export function areaKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
