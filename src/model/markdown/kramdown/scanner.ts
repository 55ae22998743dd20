/** Text and how far it is read. Expressions are sticky: they match where the reading stands, and nowhere else. */
export interface Scanner {
  readonly text: string;
  at: number;
}

/** What matches here, without reading on. */
export function check(scanner: Scanner, sticky: RegExp): RegExpExecArray | undefined {
  sticky.lastIndex = scanner.at;
  return sticky.exec(scanner.text) ?? undefined;
}

/** What matches here; the reading goes on behind it. */
export function scan(scanner: Scanner, sticky: RegExp): RegExpExecArray | undefined {
  const match = check(scanner, sticky);
  if (match !== undefined) scanner.at += match[0].length;
  return match;
}

/** One line with its end. Every text that is scanned ends with a line end. */
export function scanLine(scanner: Scanner): string {
  const end = scanner.text.indexOf('\n', scanner.at);
  const line = scanner.text.slice(scanner.at, end < 0 ? scanner.text.length : end + 1);
  scanner.at += line.length;
  return line;
}

export function isAtEnd(scanner: Scanner): boolean {
  return scanner.at >= scanner.text.length;
}
