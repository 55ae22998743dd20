/**
 * Names that differ only in case, spacing, signs, "&" for "and" or a number in front ("1. Automation") are one. Signs at
 * the end of a word belong to it where they tell languages apart: C, C++ and C# are three. So do marks above and below
 * letters, which are the vowels of some scripts.
 */
export function areaKey(name: string): string {
  const written = name.normalize('NFC').toLowerCase().trim();
  const words = written
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/&/g, ' and ')
    .match(/[\p{L}\p{M}\p{N}]+(?:[+#]+(?![\p{L}\p{M}\p{N}]))?/gu);
  // A name of signs alone is known by them.
  return words?.join(' ') ?? written;
}
