/** é is the same text in one character and in two (Unicode Standard Annex 15). */
export function isSameText(a: string, b: string): boolean {
  return a === b || a.normalize('NFC') === b.normalize('NFC');
}
