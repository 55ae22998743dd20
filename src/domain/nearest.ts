import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant; undefined when none is near. Near is at most a third of the
 * letters changed, and at least one (Levenshtein distance, case ignored; two letters swapped are one slip).
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: { readonly candidate: string; readonly far: number } | undefined;
  for (const candidate of candidates) {
    const most = Math.max(1, Math.floor(Math.max(candidate.length, word.length) / 3));
    // Spares the table of a distance that cannot be near; a framework has thousands of addresses.
    if (Math.abs(candidate.length - word.length) > most) continue;
    const far = slips(written, candidate.toLowerCase());
    if (far <= most && (best === undefined || far < best.far)) best = { candidate, far };
  }
  return best?.candidate;
}

/** `biuld` is one slip from `build`, though two letters differ. */
function slips(a: string, b: string): number {
  let swaps = 0;
  for (let i = 0; a.length === b.length && i + 1 < a.length; i++) {
    if (a[i] !== b[i] && a[i] === b[i + 1] && a[i + 1] === b[i]) {
      swaps++;
      i++;
    }
  }
  return Math.max(distance(a, b) - swaps, a === b ? 0 : 1);
}

/** `Did you mean "paper"?`, else the names there are: `Use a4, a5 or letter.` */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return candidates.length === 0 ? 'There is none.' : `Use ${oneOf(candidates)}.`;
}

/** `a4, a5 or letter`. */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
