/** Pairs of first and last code point. */
export type UnicodeRange = readonly (readonly [number, number])[];

/** What a CSS `unicode-range` looks like. */
export const unicodeRange =
  /^U\+[0-9A-F?]{1,6}(-[0-9A-F]{1,6})?(\s*,\s*U\+[0-9A-F?]{1,6}(-[0-9A-F]{1,6})?)*$/i;

/** Reads a CSS `unicode-range`, such as `U+0-FF, U+131, U+4??`: https://www.w3.org/TR/css-fonts-4/#unicode-range-desc. */
export function parseUnicodeRange(text: string): UnicodeRange {
  return text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [codePoint(first.replaceAll('?', '0')), codePoint(last.replaceAll('?', 'F'))];
  });
}

/** Whoever counts through a range comes to an end, whatever was written. */
function codePoint(digits: string): number {
  return Math.min(Number.parseInt(digits, 16), 0x10ffff);
}

export function inRange(range: UnicodeRange, codePoint: number): boolean {
  return range.some(([first, last]) => first <= codePoint && codePoint <= last);
}
