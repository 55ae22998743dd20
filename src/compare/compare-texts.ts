import type { TextChange } from '../domain/comparison.js';
import { compareWords } from './compare-words.js';
import { pairSimilar, similarity } from './similarity.js';

/** A statement that shares at least this much with one that went is that one, reworded. */
const rewordedFrom = 0.4;

/**
 * What became of a list of statements. Statements that both versions have are taken out first, wherever they stand:
 * a new order is no change. Of the rest the most alike are paired, and what stays alone was added or removed.
 * The order is that of the newer version; what went comes last.
 */
export function compareTexts(was: readonly string[], now: readonly string[]): TextChange[] {
  const gone = without(was, now);
  const fresh = without(now, was);
  const pairs = new Map(
    pairSimilar(gone, fresh, rewordedFrom, (a, b) => similarity(a.text, b.text)).map(([before, after]) => [
      after,
      before,
    ]),
  );
  const paired = new Set(pairs.values());
  return [
    ...fresh.map((after): TextChange => {
      const before = pairs.get(after);
      return before === undefined
        ? { kind: 'added', now: after.text }
        : {
            kind: 'reworded',
            was: before.text,
            now: after.text,
            words: compareWords(before.text, after.text),
          };
    }),
    ...gone
      .filter((before) => !paired.has(before))
      .map((before): TextChange => ({ kind: 'removed', was: before.text })),
  ];
}

/** The texts that the other list has not, counting doubles. Objects, so that two equal texts stay two. */
function without(texts: readonly string[], others: readonly string[]): { readonly text: string }[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(plain(other), (left.get(plain(other)) ?? 0) + 1);
  return texts.flatMap((text) => {
    const count = left.get(plain(text)) ?? 0;
    if (count > 0) left.set(plain(text), count - 1);
    return count > 0 ? [] : [{ text }];
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
