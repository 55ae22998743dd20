import type { SpeakingFont } from '../fonts/glyph-texts.js';
import type { LineRun } from './line-ends.js';
import { hexCode, type Move, type Show, type Span } from './line-tokens.js';
import type { LineEnd, RunWriter } from './run-writer.js';
import { writeNumber } from './write-operation.js';

/** The font that a line is set in, by the name and the size that `Tf` gives. */
export interface LineFont {
  readonly font: SpeakingFont;
  readonly resource: string;
  readonly size: number;
}

/** Writes one line of glyphs: as one string where the pen goes as they do. */
export class LineWriter {
  glyphs = 0;
  /**
   * From the last place that both were led to: where the original's line begins, from which it moves on, where its pen is,
   * which goes on with what is shown, and where ours is.
   */
  private x = 0;
  private original = 0;
  private pen = 0;
  private breakable = false;
  /** Whether nothing was shown at this place yet. */
  private isFresh = true;
  private readonly ends: { first: Glyph[]; last: Glyph | undefined; before: Glyph | undefined } = {
    first: [],
    last: undefined,
    before: undefined,
  };
  private readonly space: number | undefined;

  constructor(
    readonly writer: RunWriter,
    private readonly set: LineFont,
  ) {
    this.space = set.font.space;
  }

  begin(from: number): void {
    this.writer.begin(from);
  }

  move({ right, up }: Move): void {
    this.x += right;
    this.original = this.x;
    if (up === 0) return;
    this.isFresh = true;
    this.writer.between(`${writeNumber(this.x)} ${writeNumber(up)} Td`);
    this.startAnew();
  }

  show({ from, end }: Show): void {
    this.goToGlyph();
    for (let at = from; at < end; at += 4) this.put(at, undefined);
  }

  /** A single glyph learns what it stands for; characters that nobody sees are not shown; else all stays together. */
  span({ text, head, pieces }: Span): void {
    const { bytes } = this.writer;
    const shows = pieces.filter((piece) => 'from' in piece);
    const glyphs = shows.reduce((sum, { from, end }) => sum + (end - from) / 4, 0);
    const isSeen = !unseen.test(text);
    const isSaid = glyphs > 1 && shows.map((show) => this.textOf(bytes, show)).join('') === text;
    const keeps = isSeen && !isSaid && glyphs > 1;
    if (keeps) this.writer.between(head);
    for (const piece of pieces) {
      if (!('from' in piece)) this.move(piece);
      else if (glyphs > 1 && isSeen) this.show(piece);
      else if (isSeen) {
        this.goToGlyph();
        this.put(piece.from, text);
      } else this.pass(piece, text);
    }
    if (keeps) this.writer.between('EMC');
  }

  get lastCode(): number {
    return this.ends.last?.code ?? 0;
  }

  end(to: number): LineEnd {
    return this.writer.end(to);
  }

  facts(): Pick<LineRun, 'head' | 'tail' | 'glyphs' | 'breakable'> {
    const { first, last, before } = this.ends;
    const say = (glyph: Glyph | undefined) =>
      glyph === undefined ? '' : (glyph.text ?? this.set.font.textOf(glyph.code));
    return {
      head: first.map(say).join(''),
      tail: say(before) + say(last),
      glyphs: this.glyphs,
      breakable: this.breakable,
    };
  }

  private goToGlyph(): void {
    const { size } = this.set;
    const back = Math.round(((this.pen - this.original) / size) * 1000);
    if (Math.abs(back) <= tolerated) return;
    if (this.isFresh) {
      // Readers take the place where the first string begins for the place of its first glyph.
      this.writer.between(`${writeNumber(this.original)} 0 Td`);
      this.x -= this.original;
      this.original = 0;
      this.pen = 0;
      return;
    }
    this.writer.move(back);
    this.pen -= (back / 1000) * size;
  }

  private put(at: number, text: string | undefined): void {
    const { writer, set } = this;
    this.isFresh = false;
    const code = hexCode(writer.bytes, at);
    const other = set.font.sayingFont(code, text);
    if (other !== undefined) writer.between(`/${other} ${writeNumber(set.size)} Tf`);
    writer.show(at, at + 4);
    if (other !== undefined) writer.between(`/${set.resource} ${writeNumber(set.size)} Tf`);
    this.advance(code);
    this.breakable ||= code === this.space || lineMayBreakAfter.test(text ?? set.font.textOf(code));
    this.note({ code, text });
  }

  private startAnew(): void {
    this.x = 0;
    this.original = 0;
    this.pen = 0;
  }

  private advance(code: number): void {
    const { font, size } = this.set;
    const width = (font.width(code) / 1000) * size;
    this.pen += width;
    this.original += width;
  }

  /** Goes past glyphs that are not shown, as the original's pen did. */
  private pass({ from, end }: Show, text: string): void {
    const { font, size } = this.set;
    for (let at = from; at < end; at += 4) {
      this.original += (font.width(hexCode(this.writer.bytes, at)) / 1000) * size;
    }
    this.note({ code: -1, text });
  }

  private note(glyph: Glyph): void {
    const { ends } = this;
    if (this.glyphs < 2) ends.first.push(glyph);
    ends.before = ends.last;
    ends.last = glyph;
    this.glyphs += 1;
  }

  private textOf(bytes: Uint8Array, { from, end }: Show): string {
    let text = '';
    for (let at = from; at < end; at += 4) text += this.set.font.textOf(hexCode(bytes, at));
    return text;
  }
}

interface Glyph {
  readonly code: number;
  /** What it stands for, where its font would say something else. */
  readonly text: string | undefined;
}

const lineMayBreakAfter = /[-\u2010/\u2013\u2014|]$/;

/** In thousandths of the font size: what Skia's rounded widths differ by from glyph to glyph. */
const tolerated = 2;

/**
 * Places where a line may or must not break, and marks of direction: Skia draws a space for them, without a width.
 * The joiners are left, since they tell words of Persian and of the scripts of India apart.
 */
const unseen = /^[\u00ad\u200b\u200e\u200f\u2060-\u2064\u2066-\u206f\ufeff\u202a-\u202e]+$/;
