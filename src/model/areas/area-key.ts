/** Names that differ only in case, spacing, signs, "&" for "and" or a number in front ("1. Automation") are one. */
export function areaKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*\d{1,2}[.)]\s+/, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
