/** A run of glyphs on one line, as far as it matters for what stands between it and the next. */
export interface LineRun {
  /** The paragraph, item or cell that it belongs to; undefined for what has no tag. */
  readonly block: object | undefined;
  readonly y: number;
  /** In the units of `y`. */
  readonly size: number;
  /** The text of its first two and last two glyphs. */
  readonly head: string;
  readonly tail: string;
  readonly glyphs: number;
  /** Whether it has a place, such as a space or a hyphen, at which it could have broken. */
  readonly breakable: boolean;
  /** Puts a space behind it. */
  putSpace(): void;
}

/**
 * Chromium does not paint the space at which a line breaks, so readers that go by the tags run two words together
 * (ISO 32000-1, 14.8.2.5: word breaks are spaces in the content). It is put back at the end of every line that goes on.
 */
export class LineEnds {
  private last: LineRun | undefined;

  add(run: LineRun): void {
    const { last } = this;
    this.last = run;
    if (last === undefined) return;
    if (Math.abs(run.y - last.y) <= 0.8 * Math.max(run.size, last.size)) {
      if (run.block === last.block) {
        this.last = { ...run, glyphs: run.glyphs + last.glyphs, breakable: run.breakable || last.breakable };
      }
      return;
    }
    if (run.block !== undefined && run.block === last.block && breaksAtSpace(last, run.head)) {
      last.putSpace();
    }
  }

  /** At the end of the page: `goesOn` tells whether a block does so on a later one. */
  finish(goesOn: (block: object) => boolean): void {
    const { last } = this;
    if (last?.block !== undefined && goesOn(last.block) && breaksAtSpace(last, '')) last.putSpace();
  }
}

/** Whether there was a space where a line ended and the next begins with `head`. */
export function breaksAtSpace(line: Pick<LineRun, 'tail' | 'glyphs' | 'breakable'>, head: string): boolean {
  return endsAtSpace(line.tail) && !startsUnspaced.test(head) && !isBrokenWord(line, head);
}

/** The same by the end of the line alone. */
export function endsAtSpace(tail: string): boolean {
  return tail !== '' && !unspacedEnd.test(tail);
}

/**
 * Lines break without a space after a dash or a slash that itself stands close to a word, between the characters of
 * Chinese and Japanese and of the scripts of South East Asia (Unicode Standard Annex 14), and at invisible characters.
 * What runs from the right ends on the left, where no glyph can be added.
 */
const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303f\\uff00-\\uffef';
const fromTheRight = '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}';
const unspacedEnd = new RegExp(
  `(?:\\s|(?:^|\\S)[-\\u2010/\\u2013\\u2014|]|[\\u00ad\\u200b\\u2060${unspacedScripts}${fromTheRight}])$`,
  'u',
);
const fromTheRightAtEnd = new RegExp(`[${fromTheRight}]\\s*$`, 'u');

export function isFromTheRight(text: string): boolean {
  return fromTheRightAtEnd.test(text);
}

/** A dash goes to the next line with the word behind it; one that stands alone had a space before it. */
const startsUnspaced = new RegExp(`^(?:[\\u2013\\u2014]\\S|[${unspacedScripts}${fromTheRight}])`, 'u');

/** A word that is longer than its line is cut anywhere. Those that a column of ours cannot hold are longer than most. */
function isBrokenWord({ glyphs, breakable }: Pick<LineRun, 'glyphs' | 'breakable'>, head: string): boolean {
  return !breakable && glyphs >= longWord && /^[\p{L}\p{N}]/u.test(head);
}

const longWord = 24;
