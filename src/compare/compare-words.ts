import type { Segment } from '../domain/comparison.js';

/** Beyond this many pairs of words the middle is taken for another text as a whole: two novels need no word list. */
const mostPairs = 4_000_000;

/**
 * Marks the words that changed: a longest common subsequence of words, after the common start and end. A single small
 * word that stays between two changes is drawn into them, since `[-a-] {+b+} of [-c-] {+d+}` reads worse than the
 * whole phrase. Joining all but the added segments gives the old text, all but the removed ones the new; each segment
 * begins with the space before it, the first as well.
 */
export function compareWords(was: string, now: string): Segment[] {
  const [a, b] = [wordsOf(was), wordsOf(now)];
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined(
    smoothed([...a.slice(0, start).map(same), ...middle(left, right), ...a.slice(a.length - end).map(same)]),
  );
}

/** Words and marks, each with the space before it: ` risk`, `.`; a mark of its own, so that `risk.` and `risk` agree. */
function wordsOf(text: string): string[] {
  return ` ${text}`.replace(/\s+/g, ' ').trimEnd().match(wordOrMark) ?? [];
}

const wordOrMark = / ?(?:[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*|[^ ])/gu;

function same(text: string): Segment {
  return { kind: 'same', text };
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function middle(a: readonly string[], b: readonly string[]): Segment[] {
  const removed = (text: string): Segment => ({ kind: 'removed', text });
  const added = (text: string): Segment => ({ kind: 'added', text });
  if (a.length * b.length > mostPairs) return [...a.map(removed), ...b.map(added)];
  // lengths[i][j]: the longest common subsequence of a from i and b from j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    for (let j = b.length - 1; j >= 0 && row !== undefined; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const segments: Segment[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [before, after] = [a[i], b[j]];
    if (before !== undefined && before === after) {
      segments.push(same(before));
      i += 1;
      j += 1;
    } else if (before !== undefined && (after === undefined || at(i + 1, j) >= at(i, j + 1))) {
      segments.push(removed(before));
      i += 1;
    } else {
      segments.push(added(after ?? ''));
      j += 1;
    }
  }
  return segments;
}

/** A lone word of at most three letters between two changes changes with them. */
function smoothed(segments: readonly Segment[]): Segment[] {
  const isChange = (segment: Segment | undefined) => segment !== undefined && segment.kind !== 'same';
  return segments.flatMap((segment, index): Segment[] => {
    const lone =
      segment.kind === 'same' &&
      segment.text.trim().length <= 3 &&
      isChange(segments[index - 1]) &&
      isChange(segments[index + 1]);
    return lone
      ? [
          { kind: 'removed', text: segment.text },
          { kind: 'added', text: segment.text },
        ]
      : [segment];
  });
}

/** Runs of one kind become one segment; between two words that stay, what went stands before what came. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = () => {
    if (removed.length > 0) result.push({ kind: 'removed', text: removed.join('') });
    if (added.length > 0) result.push({ kind: 'added', text: added.join('') });
    [removed, added] = [[], []];
  };
  for (const { kind, text } of segments) {
    if (kind === 'removed') removed.push(text);
    else if (kind === 'added') added.push(text);
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = same(last.text + text);
      else result.push(same(text));
    }
  }
  flush();
  return result;
}
