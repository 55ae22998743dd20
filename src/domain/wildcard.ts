/**
 * Whether a pattern matches a whole text: `*` is any run of characters, `?` is one. Only the last star is ever tried again,
 * so it takes at most as many steps as there are pairs of their characters; a regular expression may never end.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let [p, t, star, from] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p;
      from = t;
      p += 1;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      from += 1;
      t = from;
      p = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(p));
}

/** Whether any of several patterns matches, without regard to case. */
export function matchesAny(patterns: readonly string[], text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase();
  return patterns.some((pattern) => matchesWildcard(pattern.normalize('NFC').toLowerCase(), plain));
}

/** The same for a path, where a folder matches all that lies in it, and two stars and a slash in front nothing as well as folders. */
export function matchesPath(patterns: readonly string[], path: string): boolean {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
  const clean = patterns.flatMap((pattern) => {
    const plain = pattern.replace(/^\.?\/+|\/+$/g, '');
    return [plain, plain.replace(/^\*\*\//, '')];
  });
  return [path, ...ends].some((one) => matchesAny(clean, one));
}
