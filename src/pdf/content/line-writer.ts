import type { SpeakingFont } from '../fonts/glyph-texts.js';
import { type LineRun, lookedAt } from './line-ends.js';
import { hexCode, type Move, type Show, type Span } from './line-tokens.js';
import type { LineEnd, RunWriter } from './run-writer.js';
import { shareLetters } from './share-letters.js';
import { isUnseen } from './unseen.js';
import { writeNumber } from './write-operation.js';

/** The font that a line is set in, by the name and the size that `Tf` gives. */
export interface LineFont {
  readonly font: SpeakingFont;
  readonly resource: string;
  readonly size: number;
}

/** Writes one line of glyphs: as one string where the pen goes as they do. */
export class LineWriter {
  /** How many glyphs it has, those that are not shown included. */
  glyphs = 0;
  /** What some of them stand for, where their font would say something else. */
  private texts: Map<number, string> | undefined;
  /**
   * From the last place that both were led to: where the original's line begins, from which it moves on, where its pen is,
   * which goes on with what is shown, and where ours is.
   */
  private x = 0;
  private original = 0;
  private pen = 0;
  /** Whether nothing was shown at this place yet. */
  private isFresh = true;

  /** @param codes room for what is shown, glyph by glyph, and -1 for what is not since nobody sees it: that of the line before it */
  constructor(
    readonly writer: RunWriter,
    private readonly set: LineFont,
    private readonly codes: Int32Array,
  ) {}

  /** Begins behind the operations that set it, of which the beginning of a span is left out. */
  begin(from: number, span: { readonly from: number; readonly to: number } | undefined): void {
    this.writer.begin(from, span);
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

  /** Glyphs learn what they stand for; characters that nobody sees are not shown; what no glyph can say stays together. */
  span({ text, head, pieces }: Span): void {
    const { bytes } = this.writer;
    const shows = pieces.filter((piece) => 'from' in piece);
    const codes = shows.flatMap(({ from, end }) => codesIn(bytes, from, end));
    const isSeen = !isUnseen(text);
    const said = isSeen ? shareLetters(text, codes, this.set.font) : undefined;
    const keeps = isSeen && said === undefined;
    if (keeps) this.writer.between(head);
    let next = 0;
    for (const piece of pieces) {
      if (!('from' in piece)) this.move(piece);
      else if (!isSeen) this.pass(piece, text);
      else if (said === undefined) this.show(piece);
      else {
        this.goToGlyph();
        for (let at = piece.from; at < piece.end; at += 4) this.put(at, said[next++]);
      }
    }
    if (!keeps) return;
    this.writer.between('EMC');
    // Its first glyph stands for all of it, whatever the font says of each.
    const first = this.glyphs - codes.length;
    this.texts ??= new Map();
    for (const index of codes.keys()) this.texts.set(first + index, index === 0 ? text : '');
  }

  /** The last glyph that is shown, and what it stands for. */
  get last(): { readonly code: number; readonly text: string } {
    let at = this.glyphs - 1;
    while (at >= 0 && (this.codes[at] ?? 0) < 0) at -= 1;
    return { code: this.codes[at] ?? 0, text: this.textBetween(Math.max(0, at), at + 1) };
  }

  end(to: number): LineEnd {
    return this.writer.end(to);
  }

  facts(): Pick<LineRun, 'head' | 'tail' | 'isShort'> {
    const { glyphs } = this;
    const from = Math.max(0, glyphs - lookedAt);
    return {
      head: this.textBetween(0, Math.min(lookedAt, glyphs)),
      tail: this.textBetween(from, glyphs),
      isShort: from === 0,
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
    const isSilent = text === '';
    const other = set.font.sayingFont(code, isSilent ? silent : text);
    if (isSilent) writer.between('/Span<</ActualText<FEFF>>>BDC');
    if (other !== undefined) writer.between(`/${other} ${writeNumber(set.size)} Tf`);
    writer.show(at, at + 4);
    if (isSilent) writer.between('EMC');
    if (other !== undefined) writer.between(`/${set.resource} ${writeNumber(set.size)} Tf`);
    this.advance(code);
    this.note(code, text);
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
    this.note(-1, text);
  }

  private note(code: number, text: string | undefined): void {
    if (text !== undefined) {
      this.texts ??= new Map();
      this.texts.set(this.glyphs, text);
    }
    this.codes[this.glyphs] = code;
    this.glyphs += 1;
  }

  private textBetween(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += 1)
      text += this.texts?.get(at) ?? this.set.font.textOf(this.codes[at] ?? -1);
    return text;
  }
}

function codesIn(bytes: Uint8Array, from: number, end: number): number[] {
  const codes: number[] = [];
  for (let at = from; at < end; at += 4) codes.push(hexCode(bytes, at));
  return codes;
}

/** Every glyph must stand for something, also for pdf.js, which reads no /ActualText: this is neither seen nor a break. */
const silent = '\u2060';

/** In thousandths of the font size: what Skia's rounded widths differ by from glyph to glyph. */
const tolerated = 2;
