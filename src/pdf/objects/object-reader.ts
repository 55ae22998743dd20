import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  type PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFString,
} from 'pdf-lib';
import { integer, name, refTo } from './look.js';

/**
 * Reads objects out of text that holds one character per byte (ISO 32000-1, 7.3). It does what pdf-lib's parser does,
 * several times as fast, and knows no streams and no damage: whatever is not well formed throws.
 */
export class ObjectReader {
  /** Where it reads next. */
  at = 0;

  /** `shift` is added to every object number, so that a file can be read into a context that holds others. */
  constructor(
    private readonly context: PDFContext,
    private readonly text: string,
    private readonly shift = 0,
  ) {}

  /** The object that starts here, after white space. */
  read(): PDFObject {
    this.skipGap();
    const { text, at } = this;
    const code = text.charCodeAt(at);
    if (code === 0x2f) return this.readName();
    if (code === 0x3c) return text.charCodeAt(at + 1) === 0x3c ? this.readDict() : this.readHex();
    if (code === 0x5b) return this.readArray();
    if (code === 0x28) return this.readString();
    if (isNumeric(code)) return this.readNumberOrRef();
    if (this.takes('true')) return PDFBool.True;
    if (this.takes('false')) return PDFBool.False;
    if (this.takes('null')) return PDFNull;
    throw new Error(`No object stands at byte ${at}.`);
  }

  /** Goes past a keyword, if it stands here. */
  takes(keyword: string): boolean {
    if (!this.text.startsWith(keyword, this.at)) return false;
    this.at += keyword.length;
    return true;
  }

  /** The whole number that stands here; NaN when there is none. */
  readInteger(): number {
    this.skipGap();
    const start = this.at;
    let value = 0;
    for (let code = this.text.charCodeAt(this.at); code >= 0x30 && code <= 0x39; ) {
      value = value * 10 + code - 0x30;
      this.at += 1;
      code = this.text.charCodeAt(this.at);
    }
    return this.at === start ? Number.NaN : value;
  }

  /** White space and comments. */
  skipGap(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0)
        this.at += 1;
      else if (code === 0x25) this.at = endOfLine(text, this.at);
      else return;
    }
  }

  private readName(): PDFName {
    const start = this.at + 1;
    let end = start;
    while (isRegular(this.text.charCodeAt(end))) end += 1;
    this.at = end;
    return name(this.text.slice(start, end));
  }

  private readDict(): PDFDict {
    this.at += 2;
    const entries = new Map<PDFName, PDFObject>();
    for (;;) {
      this.skipGap();
      const code = this.text.charCodeAt(this.at);
      if (code === 0x2f) {
        const key = this.readName();
        entries.set(key, this.read());
      } else if (code === 0x3e && this.text.charCodeAt(this.at + 1) === 0x3e) {
        this.at += 2;
        return PDFDict.fromMapWithContext(entries, this.context);
      } else throw new Error(`A dictionary breaks off at byte ${this.at}.`);
    }
  }

  private readArray(): PDFArray {
    this.at += 1;
    const array = PDFArray.withContext(this.context);
    for (;;) {
      this.skipGap();
      if (this.text.charCodeAt(this.at) === 0x5d) break;
      array.push(this.read());
    }
    this.at += 1;
    return array;
  }

  private readHex(): PDFHexString {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new Error(`A string at byte ${this.at} has no end.`);
    const digits = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return PDFHexString.of(digits);
  }

  private readString(): PDFString {
    const { text } = this;
    const start = this.at + 1;
    let depth = 1;
    let end = start;
    for (; depth > 0; end += 1) {
      const code = text.charCodeAt(end);
      if (code === 0x5c) end += 1;
      else if (code === 0x28) depth += 1;
      else if (code === 0x29) depth -= 1;
      else if (Number.isNaN(code)) throw new Error(`A string at byte ${this.at} has no end.`);
    }
    this.at = end;
    return PDFString.of(text.slice(start, end - 1));
  }

  /** `12 0 R` is a reference; two numbers side by side in an array are two numbers. */
  private readNumberOrRef(): PDFObject {
    const start = this.at;
    const first = this.readInteger();
    const end = this.at;
    if (isNumeric(this.text.charCodeAt(end)) || Number.isNaN(first)) return this.readReal(start);
    if (this.text.charCodeAt(end) === 0x20) {
      const generation = this.readInteger();
      if (generation >= 0 && this.takes(' R') && !isRegular(this.text.charCodeAt(this.at))) {
        return refTo(first + this.shift, generation);
      }
      this.at = end;
    }
    return integer(first);
  }

  private readReal(start: number): PDFNumber {
    let end = start;
    while (isNumeric(this.text.charCodeAt(end))) end += 1;
    this.at = end;
    return real(this.text.slice(start, end));
  }
}

const reals = new Map<string, PDFNumber>();

/** Glyph widths and margins keep coming; pdf-lib writes out each number that it makes. */
function real(text: string): PDFNumber {
  const known = reals.get(text);
  if (known !== undefined) return known;
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`"${text}" is no number.`);
  const made = PDFNumber.of(value);
  if (reals.size < 10_000) reals.set(text, made);
  return made;
}

/** Digits, signs and the point; there are no exponents. */
function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d || code === 0x2b;
}

/** Neither white space nor a delimiter (ISO 32000-1, 7.2.2). */
function isRegular(code: number): boolean {
  return code > 0x20 && !delimiters.has(code);
}

const delimiters = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at += 1;
  return at;
}
