import { normalPermalink } from '../domain/links.js';
import type { Compared } from './compare-pages.js';
import { pairSimilar, similarity } from './similarity.js';

/** A page before and now; one of the two is missing for a page that came or went. */
export interface PagePair {
  readonly was: Compared | undefined;
  readonly now: Compared | undefined;
}

/** A page at another address must be this much alike to be the same page, moved. */
const movedFrom = 0.6;

/**
 * Finds each page of the older version in the newer one: by its address, by being the same level of the same craft,
 * then by what it says. In the order of the newer version; pages that went come last.
 */
export function pairPages(was: readonly Compared[], now: readonly Compared[]): PagePair[] {
  const partner = new Map<Compared, Compared>();
  const met = new Set<Compared>();
  const pair = (before: Compared, after: Compared) => {
    partner.set(after, before);
    met.add(before);
  };
  const steps = [sameRoot, sameAddress, sameLevel];
  for (const isSame of steps) {
    for (const after of now.filter((page) => !partner.has(page))) {
      const before = was.find((page) => !met.has(page) && isSame(page, after));
      if (before !== undefined) pair(before, after);
    }
  }
  const moved = pairSimilar(
    was.filter((page) => !met.has(page)),
    now.filter((page) => !partner.has(page)),
    movedFrom,
    (a, b) => (a.name.kind === b.name.kind ? similarity(wordsOf(a), wordsOf(b)) : 0),
  );
  for (const [before, after] of moved) pair(before, after);
  return [
    ...now.map((after) => ({ was: partner.get(after), now: after })),
    ...was.filter((before) => !met.has(before)).map((before) => ({ was: before, now: undefined })),
  ];
}

function sameRoot(a: Compared, b: Compared): boolean {
  return a.name.kind === 'framework' && b.name.kind === 'framework';
}

function sameAddress(a: Compared, b: Compared): boolean {
  return (
    a.name.kind === b.name.kind && normalPermalink(a.name.permalink) === normalPermalink(b.name.permalink)
  );
}

/** A new address for the same title, or for the same rung of the same craft that still says much the same. */
function sameLevel(a: Compared, b: Compared): boolean {
  if (a.name.kind !== b.name.kind || a.name.craft !== b.name.craft) return false;
  return a.name.title === b.name.title && similarity(wordsOf(a), wordsOf(b)) >= movedFrom / 2;
}

function wordsOf({ parts }: Compared): string {
  return parts.flatMap(({ texts }) => texts).join(' ');
}
