import { distance } from 'fastest-levenshtein';

/** `Did you mean "Automation"?`, or nothing when no name comes near. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const near = nearest(written, names);
  return near === undefined ? '' : `Did you mean "${near}"?`;
}

/** The most similar name, if at most a third of its letters differ. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const limit = Math.floor(Math.max(name.length, wanted.length, 3) / 3);
    if (Math.abs(name.length - wanted.length) > limit) continue;
    const far = distance(wanted, name.toLowerCase());
    if (far <= limit && far < bestDistance) [best, bestDistance] = [name, far];
  }
  return best;
}
