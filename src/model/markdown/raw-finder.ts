/** Finds each piece of raw Markdown after the one before, so that the same text twice gets two places. */
export function rawFinder(source: string): (raw: string) => number {
  let cursor = 0;
  return (raw) => {
    const line = raw.split('\n', 1)[0] ?? '';
    const whole = source.indexOf(raw, cursor);
    const found = whole >= 0 ? whole : source.indexOf(line, cursor);
    if (found >= 0) cursor = found + 1;
    return found >= 0 ? found : Math.max(0, cursor - 1);
  };
}
