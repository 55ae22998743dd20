import type { Direction } from '../../domain/direction.js';
import { logicalOrder } from './logical-order.js';
import type { Gap, SourceText } from './source-text.js';

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
  /** Puts a space behind it, or before it: where a line ends that runs from the right. */
  putSpace(): void;
  putSpaceBefore(): void;
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
  /** The line that is being painted, and on a page from the right the one before it. */
  private line: Line | undefined;
  private above: Line | undefined;

  constructor(
    private readonly source: SourceText,
    private readonly direction: Direction,
  ) {}

  add(run: LineRun): void {
    const { line } = this;
    const isSameBlock = line?.run.block === run.block;
    if (line !== undefined && isBeside(line.run, run) && (isSameBlock || this.direction === 'ltr')) {
      this.line = isSameBlock ? longer(line, run) : begun(run);
      return;
    }
    if (this.direction === 'rtl') {
      this.endAbove();
      this.above = line;
    } else if (line !== undefined && isSameBlock) this.endFromLeft(line, run.head);
    this.line = begun(run);
  }

  /** At the end of the page: `goesOn` tells whether a block does so on a later one. */
  finish(goesOn: (block: object) => boolean): void {
    this.endAbove();
    const { line } = this;
    if (line?.run.block === undefined || !goesOn(line.run.block)) return;
    if (this.direction === 'rtl') this.endFromRight(line, '');
    else this.endFromLeft(line, '');
  }

  /** Where a page runs from the right, what a line begins with is known when all of it is painted. */
  private endAbove(): void {
    const { above, line } = this;
    this.above = undefined;
    if (above !== undefined && above.run.block === line?.run.block) {
      this.endFromRight(above, logicalOrder(line?.tail ?? '', 'rtl'));
    }
  }

  private endFromLeft({ run, tail }: Line, head: string): void {
    if (endsFromTheRight(tail)) return;
    const gap = this.gap(run, tail, head);
    if (gap === 'space') run.putSpace();
    else if (gap === 'hyphen') run.softenHyphen();
  }

  /** A line is painted from its left, which is its end here. */
  private endFromRight({ first, head: painted }: Line, head: string): void {
    if (this.gap(first, logicalOrder(painted, 'rtl'), head) === 'space') first.putSpaceBefore();
  }

  private gap({ block }: LineRun, tail: string, head: string): Gap {
    if (block === undefined || /\s$/.test(tail)) return 'nothing';
    return this.source.between(tail, head) ?? guess(tail, head);
  }
}

/** Runs beside each other. */
interface Line {
  readonly first: LineRun;
  /** The last one. */
  readonly run: LineRun;
  /** The text of the first glyphs of all of them, and of the last ones. */
  readonly head: string;
  readonly tail: string;
}

function begun(run: LineRun): Line {
  return { first: run, run, head: run.head, tail: run.tail };
}

function longer({ first, head, tail }: Line, run: LineRun): Line {
  return {
    first,
    run,
    head: head.length < lookedAt ? (head + run.head).slice(0, longestTail) : head,
    // What a long run begins with stands between the two.
    tail: run.isShort ? (tail + run.tail).slice(-longestTail) : run.tail,
  };
}

function isBeside(one: LineRun, other: LineRun): boolean {
  return Math.abs(one.y - other.y) <= 0.8 * Math.max(one.size, other.size);
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
