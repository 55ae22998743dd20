/**
 * Writes lines of text anew, one string each, into a copy of a content stream, which is seldom longer than that:
 * whoever makes it so asks for room first.
 */
export class RunWriter {
  private copy: Uint8Array;
  /** Bytes of the copy that the original does not need. */
  private spare = 0;
  /** How far the original was taken over, and the copy written. */
  private taken = 0;
  private written = 0;
  /** Where the line starts in the original, and how far it is written in the copy. */
  private from = 0;
  private line = 0;
  /** What the original has before the line and the copy does not need. */
  private cut: Cut = nothingCut;
  /** Where the string that is being written begins. */
  private string = 0;
  private isArray = false;
  private readonly inserts: { readonly at: number; readonly text: string }[] = [];

  constructor(readonly bytes: Uint8Array) {
    this.copy = Buffer.allocUnsafe(bytes.length);
  }

  /** Starts a line that stands for the original's from there on, without a piece of what is before it. */
  begin(from: number, cut: Cut = nothingCut): void {
    this.from = from;
    this.cut = cut;
    // Room for all before it, and `[<`.
    const start = this.written + (from - this.taken) - (cut.to - cut.from);
    this.copy.set(arrayStart, start);
    this.line = start + arrayStart.length;
    this.string = this.line;
    this.isArray = false;
  }

  show(from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.copy[this.line++] = this.bytes[at] ?? 0;
  }

  move(back: number): void {
    this.isArray = true;
    const { copy } = this;
    copy[this.line++] = 0x3e;
    const text = String(back);
    for (let at = 0; at < text.length; at += 1) copy[this.line++] = text.charCodeAt(at);
    copy[this.line++] = 0x3c;
  }

  /** Sets operations between two strings of the line. */
  between(operations: string): void {
    this.reserve(operations.length + 16);
    this.close('\n');
    this.write(operations);
    this.isArray = true;
    this.write('\n[<');
    this.string = this.line;
  }

  /**
   * Keeps the line; it stands for the original's up to `to`. A line that is not ended is forgotten.
   * Tells where a glyph that is added to it would stand, and where an operation.
   */
  end(to: number): LineEnd {
    const { copy, bytes, from, taken, cut } = this;
    if (cut.to === cut.from) copy.set(bytes.subarray(taken, from), this.written);
    else {
      copy.set(bytes.subarray(taken, cut.from), this.written);
      copy.set(bytes.subarray(cut.to, from), this.written + (cut.from - taken));
    }
    const start = this.written + (from - taken) - (cut.to - cut.from);
    const shows = this.line > this.string;
    if (!shows || this.isArray) {
      this.close('');
      this.written = this.line;
    } else {
      copy[start] = 0x3c;
      copy.copyWithin(start + 1, start + 2, this.line);
      copy.set(stringEnd, this.line - 1);
      this.written = this.line - 1 + stringEnd.length;
    }
    this.taken = to;
    const closing = this.isArray ? arrayEnd : stringEnd;
    const glyph = this.written - closing.length;
    return {
      start,
      glyph: shows ? glyph : undefined,
      isAlone: this.copy[glyph - 5] === 0x3c && (!this.isArray || this.copy[glyph - 6] === 0x5b),
      operation: this.written,
      isArray: this.isArray,
    };
  }

  /** Adds something behind what was written before, at a place that `end` told. */
  insert(at: number, text: string): void {
    this.inserts.push({ at, text });
  }

  finish(): Uint8Array {
    if (this.taken === 0) return this.bytes;
    const rest = this.bytes.subarray(this.taken);
    this.copy.set(rest, this.written);
    const copy = this.copy.subarray(0, this.written + rest.length);
    if (this.inserts.length === 0) return copy;
    const pieces: Uint8Array[] = [];
    let done = 0;
    for (const { at, text } of this.inserts.sort((one, other) => one.at - other.at)) {
      pieces.push(copy.subarray(done, at), Buffer.from(text, 'latin1'));
      done = at;
    }
    pieces.push(copy.subarray(done));
    return Buffer.concat(pieces);
  }

  private close(after: string): void {
    // An empty string is left out, with its bracket.
    if (this.line === this.string) this.line -= arrayStart.length;
    else this.write(`>] TJ${after}`);
  }

  private write(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.copy[this.line++] = text.charCodeAt(at);
  }

  private reserve(room: number): void {
    this.spare -= room;
    if (this.spare >= 0) return;
    const more = Math.max(4096, room);
    const copy = Buffer.allocUnsafe(this.copy.length + more);
    copy.set(this.copy);
    this.copy = copy;
    this.spare += more;
  }
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

const nothingCut: Cut = { from: 0, to: 0 };

export interface LineEnd {
  /** Before its first operation. */
  readonly start: number;
  /** Inside the last string; undefined when the line ends otherwise. */
  readonly glyph: number | undefined;
  /** Whether that string is all that its operation shows, and has a single glyph. */
  readonly isAlone: boolean;
  /** Behind the last operation. */
  readonly operation: number;
  /** Whether the last string stands in an array. */
  readonly isArray: boolean;
}

const arrayStart = Buffer.from('[<');
const arrayEnd = Buffer.from('>] TJ');
const stringEnd = Buffer.from('> Tj');
