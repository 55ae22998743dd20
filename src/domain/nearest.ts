import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant, for "Did you mean …?"; undefined when none is near.
 * Near is at most four letters in ten changed, and at least one (Levenshtein distance, case ignored).
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.round(word.length * 0.4));
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= allowed)
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.candidate;
}

/** `Did you mean "paper"?`, else the names there are: `Use a4, a5 or letter.` */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? `Use ${oneOf(candidates)}.` : `Did you mean "${near}"?`;
}

/** `a4, a5 or letter`. */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
