import type { SourceText } from './source-text.js';

/** A run of glyphs on one line, as far as it matters for what stands between it and the next. */
export interface LineRun {
  /** The paragraph, item or cell that it belongs to; undefined for what has no tag. */
  readonly block: object | undefined;
  readonly y: number;
  /** In the units of `y`. */
  readonly size: number;
  /** The text of its first and of its last glyphs. */
  readonly head: string;
  readonly tail: string;
  /** Whether the tail is all of it. */
  readonly isShort: boolean;
  /** Puts a space behind it. */
  putSpace(): void;
  /** Has its last glyph say that it divides a word. */
  softenHyphen(): void;
}

/**
 * Chromium does not paint the space at which a line breaks, so readers that go by the tags run two words together
 * (ISO 32000-1, 14.8.2.5: word breaks are spaces in the content). It is put back at the end of every line that goes on.
 * Whether there was one is known from the source. A hyphen that only divides a word becomes a soft one (14.8.2.2.3),
 * which who reads, searches or copies leaves out.
 */
export class LineEnds {
  private last: LineRun | undefined;

  constructor(private readonly source: SourceText) {}

  add(run: LineRun): void {
    const { last } = this;
    this.last = run;
    if (last === undefined) return;
    const isSameBlock = run.block === last.block;
    if (Math.abs(run.y - last.y) <= 0.8 * Math.max(run.size, last.size)) {
      // What a long run begins with stands between the two.
      if (isSameBlock && run.isShort) this.last = joined(last, run);
    } else if (run.block !== undefined && isSameBlock) this.end(last, run.head);
  }

  /** At the end of the page: `goesOn` tells whether a block does so on a later one. */
  finish(goesOn: (block: object) => boolean): void {
    const { last } = this;
    if (last?.block !== undefined && goesOn(last.block)) this.end(last, '');
  }

  private end(line: LineRun, head: string): void {
    if (/\s$/.test(line.tail) || endsFromTheRight(line.tail)) return;
    const gap = this.source.between(line.tail, head) ?? guess(line.tail, head);
    if (gap === 'space') line.putSpace();
    else if (gap === 'hyphen') line.softenHyphen();
  }
}

function joined(first: LineRun, second: LineRun): LineRun {
  return { ...second, tail: (first.tail + second.tail).slice(-longestTail), isShort: false };
}

/** How many glyphs at the ends of a line are looked at: enough to be found once in a page, or where it says the same. */
export const lookedAt = 16;
const longestTail = 2 * lookedAt;

/** For what a page's source does not hold, such as words that are put in while it is set. */
function guess(tail: string, head: string): 'space' | 'nothing' {
  return tail !== '' && !unspacedEnd.test(tail) && !startsUnspaced.test(head) ? 'space' : 'nothing';
}

/**
 * Lines break without a space after a dash or a slash that itself stands close to a word, between the characters of
 * Chinese and Japanese and of the scripts of South East Asia (Unicode Standard Annex 14), and at invisible characters.
 */
const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303f\\uff00-\\uffef';
const unspacedEnd = new RegExp(
  `(?:(?:^|\\S)[-\\u2010/\\u2013\\u2014|]|[\\u00ad\\u200b\\u2060${unspacedScripts}])$`,
  'u',
);

/** A dash goes to the next line with the word behind it; one that stands alone had a space before it. */
const startsUnspaced = new RegExp(`^(?:[\\u2013\\u2014]\\S|[${unspacedScripts}])`, 'u');

/** What runs from the right ends on the left, where no glyph can be added. */
export function endsFromTheRight(text: string): boolean {
  return fromTheRightAtEnd.test(text);
}

const fromTheRightAtEnd = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]\s*$/u;
