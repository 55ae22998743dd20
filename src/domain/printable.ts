/** Control characters, line breaks, and what turns the direction of all that follows: they would rewrite a report. */
const unprintable = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a file, or the name of one, as a part of one line of a report: what would rewrite the line is an escape. */
export function printable(text: string): string {
  return text.replace(unprintable, asEscape);
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A report whose every text is printable. */
export function allPrintable<T>(report: T): T {
  if (typeof report === 'string') return printable(report) as T;
  if (Array.isArray(report)) return report.map(allPrintable) as T;
  if (typeof report !== 'object' || report === null) return report;
  return Object.fromEntries(Object.entries(report).map(([key, value]) => [key, allPrintable(value)])) as T;
}

/**
 * Lines of a report that no build server takes for orders to itself: GitHub obeys lines that begin with `::`, GitHub and
 * Azure `##[` and `##vso[`. A path that begins so gets a `./` in front.
 */
export function withoutOrders(lines: string): string {
  return lines.replace(/^(\s*)(?=::)/gmu, '$1./').replace(/##(?=\[|vso\[)/gu, '#\\u0023');
}

/** JSON as it stands, in which what `JSON.stringify` leaves as it is are escapes too. */
export function asPrintableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(unprintable, (character) => (character === '\n' ? character : asEscape(character)))}\n`;
}
