import { folded } from './folded.js';

/** A text as it is compared: its letters, and where among them words begin. */
export interface Spelling {
  readonly letters: string;
  readonly starts: ReadonlySet<number>;
}

/** A place where a text has the right letters and not the right words. */
export interface Misspelling {
  /** A word with a space in it, or words without one. */
  readonly kind: 'split' | 'together';
  /** The words that the place is in, as they should be and as they are. */
  readonly wanted: string;
  readonly said: string;
}

export function spell(text: string): Spelling {
  const starts = new Set<number>();
  const words: string[] = [];
  let length = 0;
  for (const each of text.split(/\s+/)) {
    const word = folded(each);
    if (word === '') continue;
    starts.add(length);
    words.push(word);
    length += word.length;
  }
  return { letters: words.join(''), starts };
}

/**
 * Where the letters of a text begin in a longer one, from a place on. Words from the right stand in a file in the order
 * in which they are painted, which does not always tell how they were written: among them any order will do.
 */
export function find(wanted: Spelling, within: Spelling, from: number): number | undefined {
  const first = within.letters.indexOf(wanted.letters, from);
  // Before the words may stand others of the same letters: `L2-Manager` over `L2 Manager`.
  for (let at = first; at >= 0 && at < first + near; at = within.letters.indexOf(wanted.letters, at + 1)) {
    if (misspelling(wanted, within, at) === undefined) return at;
  }
  if (first >= 0) return first;
  return fromTheRight.test(wanted.letters) ? findInAnyOrder(wanted, within, from) : undefined;
}

/** In letters: less than what stands between a sentence and its next copy in a file of several parts. */
const near = 300;

/** The first place at which the two part; undefined when they say the same words. `at` is where the letters begin. */
export function misspelling(wanted: Spelling, within: Spelling, at: number): Misspelling | undefined {
  if (!within.letters.startsWith(wanted.letters, at)) return undefined;
  for (let offset = 1; offset < wanted.letters.length; offset += 1) {
    const isGap = wanted.starts.has(offset);
    if (isGap === within.starts.has(at + offset)) continue;
    const [from, to] = isGap ? around(within, at + offset) : around(wanted, offset).map((end) => end + at);
    return {
      kind: isGap ? 'together' : 'split',
      wanted: show(wanted, (from ?? at) - at, (to ?? at) - at),
      said: show(within, from ?? at, to ?? at),
    };
  }
  return undefined;
}

/** From the beginning to the end of the word that a letter is in. */
function around({ letters, starts }: Spelling, at: number): [number, number] {
  let from = at;
  while (from > 0 && !starts.has(from)) from -= 1;
  let to = at + 1;
  while (to < letters.length && !starts.has(to)) to += 1;
  return [from, to];
}

function show({ letters, starts }: Spelling, from: number, to: number): string {
  let text = '';
  for (let at = Math.max(0, from); at < Math.min(to, letters.length); at += 1) {
    text += `${starts.has(at) ? ' ' : ''}${letters[at]}`;
  }
  return text.trim();
}

function findInAnyOrder(wanted: Spelling, within: Spelling, from: number): number | undefined {
  const words = wordsOf(wanted).sort().join(' ');
  for (const start of within.starts) {
    if (start < from) continue;
    const letters = within.letters.slice(start, start + wanted.letters.length);
    const own = wordsOf({
      letters,
      starts: new Set(Array.from(letters, (_, at) => at).filter((at) => within.starts.has(start + at))),
    });
    if (own.sort().join(' ') === words) return start;
  }
  return undefined;
}

function wordsOf({ letters, starts }: Spelling): string[] {
  const places = [...starts];
  return places.map((from, index) => letters.slice(from, places[index + 1]));
}

const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
