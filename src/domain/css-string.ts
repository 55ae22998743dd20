/** A CSS string literal; every character that could end it, or the element around the style, is escaped (CSS Syntax 3, §4.3.7). */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}<]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}
