import { pastPiece, type SpanReading, within } from './span-reading.js';

/** Where emphasis ends, and of what kind it is: one sign is emphasis, two are strong. */
export interface EmphasisEnd {
  readonly size: 1 | 2;
  readonly end: number;
}

/**
 * The emphasis that opens at a run of stars or underscores, as kramdown documents it: nothing but a letter may stand
 * before stars, white space never follows what opens or precedes what closes, and underscores within a word are text.
 * Unlike in CommonMark it does not matter what other signs stand beside.
 *
 * @param before what stands before the run, when it is not in `text`.
 */
export function endOfEmphasis(
  text: string,
  at: number,
  reading: SpanReading,
  before = text.slice(Math.max(0, at - 2), at),
): EmphasisEnd | undefined {
  const sign = text[at] ?? '';
  const run = runAt(text, at);
  if (sign === '_' && /\p{L}$/u.test(before)) return undefined;
  const isOpen = (size: number) => /\S/.test(text[at + size] ?? '');
  if ((run >= 2 && reading.inside.has('strong')) || (run === 2 && !isOpen(2))) return undefined;
  if (run >= 2 && isOpen(2)) {
    const end = closingOf(text, at + 2, { sign, size: 2 }, within(reading, 'strong'));
    if (end !== undefined) return { size: 2, end };
  }
  if (reading.inside.has('em') || !isOpen(1)) return undefined;
  const end = closingOf(text, at + 1, { sign, size: 1 }, within(reading, 'em'));
  return end === undefined ? undefined : { size: 1, end };
}

/** What leaves no trace on the page: emphasis needs more between its signs. */
const saysNothing = /^\{::options(?:\s[^}]*)?\/\}$/;

function closingOf(
  text: string,
  from: number,
  opened: { readonly sign: string; readonly size: 1 | 2 },
  reading: SpanReading,
): number | undefined {
  const last = text.lastIndexOf(opened.sign.repeat(opened.size));
  let isEmpty = true;
  for (let at = from; at <= last; ) {
    if (text[at] === opened.sign && !isEmpty && closes(text, at, opened)) return at + opened.size;
    const next = pastPiece(text, at, reading);
    isEmpty &&= saysNothing.test(text.slice(at, next));
    at = next;
  }
  return undefined;
}

/** A pair of signs closes strong text alone, since it may open some within emphasis. */
function closes(text: string, at: number, { sign, size }: { sign: string; size: 1 | 2 }): boolean {
  const run = runAt(text, at);
  if (/\s/.test(text[at - 1] ?? '') || (size === 2 ? run < 2 : run === 2)) return false;
  return sign === '*' || !/[\p{L}\p{N}_]/u.test(text[at + size] ?? '');
}

function runAt(text: string, at: number): number {
  let end = at;
  while (text[end] === text[at]) end += 1;
  return end - at;
}
