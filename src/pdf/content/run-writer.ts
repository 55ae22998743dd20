/** Writes lines of text anew, one string each, into a copy of a content stream, which is never longer than that. */
export class RunWriter {
  private readonly copy: Uint8Array;
  /** How far the original was taken over, and the copy written. */
  private taken = 0;
  private written = 0;
  /** Where the line starts in the original, and how far it is written in the copy. */
  private from = 0;
  private line = 0;
  private moved = false;

  constructor(readonly bytes: Uint8Array) {
    this.copy = Buffer.allocUnsafe(bytes.length);
  }

  begin(from: number): void {
    this.from = from;
    // Room for all before it, and `[<`.
    this.line = this.written + (from - this.taken) + 2;
    this.moved = false;
  }

  show(from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.copy[this.line++] = this.bytes[at] ?? 0;
  }

  move(back: number): void {
    this.moved = true;
    const { copy } = this;
    copy[this.line++] = 0x3e;
    const text = String(back);
    for (let at = 0; at < text.length; at += 1) copy[this.line++] = text.charCodeAt(at);
    copy[this.line++] = 0x3c;
  }

  /** Keeps the line; it stands for the original's up to `to`. A line that is not ended is forgotten. */
  end(to: number): void {
    const { copy, bytes, from, taken } = this;
    copy.set(bytes.subarray(taken, from), this.written);
    const start = this.written + (from - taken);
    if (this.moved) {
      copy.set(arrayStart, start);
      copy.set(arrayEnd, this.line);
      this.written = this.line + arrayEnd.length;
    } else {
      copy[start] = 0x3c;
      copy.copyWithin(start + 1, start + 2, this.line);
      copy.set(stringEnd, this.line - 1);
      this.written = this.line - 1 + stringEnd.length;
    }
    this.taken = to;
  }

  finish(): Uint8Array {
    if (this.taken === 0) return this.bytes;
    const rest = this.bytes.subarray(this.taken);
    this.copy.set(rest, this.written);
    return this.copy.subarray(0, this.written + rest.length);
  }
}

const arrayStart = Buffer.from('[<');
const arrayEnd = Buffer.from('>] TJ');
const stringEnd = Buffer.from('> Tj');
