import type { PartChange } from '../domain/comparison.js';
import { compareTexts } from './compare-texts.js';
import type { Part } from './parts-of.js';
import { pairSimilar, similarity } from './similarity.js';

/** An area whose statements are at least this alike is the same under another name. */
const renamedFrom = 0.5;

/** Pairs the parts of two versions of a page, by name and then by what they say, and compares their texts. */
export function compareParts(was: readonly Part[], now: readonly Part[]): PartChange[] {
  const partner = partners(was, now);
  const met = new Set(partner.values());
  return [
    ...now.map((part) => comparePart(partner.get(part), part)),
    ...was.filter((part) => !met.has(part)).map((part) => comparePart(part, undefined)),
  ].filter(({ changes, was: name }) => changes.length > 0 || name !== undefined);
}

function partners(was: readonly Part[], now: readonly Part[]): Map<Part, Part> {
  const pairs = new Map<Part, Part>();
  for (const part of now) {
    const same = was.find(({ key }) => key === part.key);
    if (same !== undefined) pairs.set(part, same);
  }
  const taken = new Set(pairs.values());
  const open = (parts: readonly Part[], known: (part: Part) => boolean) =>
    parts.filter((part) => part.name !== '' && !known(part));
  const left = open(was, (part) => taken.has(part));
  const right = open(now, (part) => pairs.has(part));
  const wordsOf = ({ texts }: Part) => texts.join(' ');
  for (const [before, after] of pairSimilar(left, right, renamedFrom, (a, b) =>
    (a.of === 'area') === (b.of === 'area') ? similarity(wordsOf(a), wordsOf(b)) : 0,
  )) {
    pairs.set(after, before);
  }
  return pairs;
}

function comparePart(was: Part | undefined, now: Part | undefined): PartChange {
  const name = now?.name ?? was?.name ?? '';
  // A heading with nothing under it says itself alone.
  const textsOf = (part: Part | undefined, other: Part | undefined) =>
    part?.texts.length === 0 && part.name !== '' && other === undefined ? [part.name] : (part?.texts ?? []);
  return {
    of: now?.of ?? was?.of ?? 'text',
    name,
    was: was !== undefined && was.name !== name ? was.name : undefined,
    kind: was === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
    changes: compareTexts(textsOf(was, now), textsOf(now, was)),
  };
}
