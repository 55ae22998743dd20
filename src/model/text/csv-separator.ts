const separators = [',', ';', '\t'] as const;

/**
 * What separates the cells of CSV: the sign that stands most often in its first line, outside cells in quotation marks, which
 * may hold lines of their own. A mark in the midst of words is a letter as any other.
 *
 * Looks at each character once at most, however many marks are never closed.
 */
export function csvSeparator(text: string): string {
  const counts = new Map<string, number>(separators.map((sign) => [sign, 0]));
  let [isEmpty, startsCell] = [true, true];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' && startsCell) {
      at = endOfQuoted(text, at);
      [isEmpty, startsCell] = [false, false];
    } else if (sign === '\n' || sign === '\r') {
      if (!isEmpty) break;
      for (const each of separators) counts.set(each, 0);
      startsCell = true;
    } else {
      const count = counts.get(sign);
      if (count !== undefined) counts.set(sign, count + 1);
      isEmpty &&= sign.trim() === '';
      startsCell = count !== undefined;
    }
  }
  const [first, ...others] = [...counts];
  return others.reduce((best, next) => (next[1] > best[1] ? next : best), first ?? [',', 0])[0];
}

/** Where the mark stands that closes the one at `start`; two of them are one that is meant. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
