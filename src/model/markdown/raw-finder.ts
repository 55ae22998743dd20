/** Finds pieces of raw Markdown in their page. */
export interface RawFinder {
  /** Finds each piece after the one before, so that the same text twice gets two places. */
  next(raw: string): number;
  /** Where the next piece stands, without going on to it. */
  peek(raw: string): number;
}

export function rawFinder(source: string): RawFinder {
  let cursor = 0;
  const search = (raw: string) => {
    const line = raw.split('\n', 1)[0] ?? '';
    const whole = source.indexOf(raw, cursor);
    return whole >= 0 ? whole : source.indexOf(line, cursor);
  };
  const orNear = (found: number) => (found >= 0 ? found : Math.max(0, cursor - 1));
  return {
    next(raw) {
      const found = search(raw);
      if (found >= 0) cursor = found + 1;
      return orNear(found);
    },
    peek: (raw) => orNear(search(raw)),
  };
}
