/** Character classes of PDF syntax (ISO 32000-1, 7.2.2), by byte. */
const regular = 0;
const white = 1;
const delimiter = 2;
const classes = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) classes[byte] = white;
for (const char of '()<>[]{}/%') classes[char.charCodeAt(0)] = delimiter;

export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && classes[byte] === white;
}

export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && classes[byte] === regular;
}

/** Where the run of regular characters that starts at `from` ends. */
export function endOfRegular(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && classes[bytes[at] ?? 0] === regular) at += 1;
  return at;
}

/** Past white space and comments. */
export function endOfGap(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x25) while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
    else if (classes[byte] === white) at += 1;
    else break;
  }
  return at;
}

/** Past a literal string that starts at `from` with its parenthesis; parentheses nest, a backslash escapes. */
export function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
}

/** Past a hexadecimal string that starts at `from` with its bracket. */
export function endOfHex(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x3e, from);
  return end < 0 ? bytes.length : end + 1;
}

/** Whether an ASCII text stands there. */
export function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** ASCII or Latin-1 text of a range. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  // A buffer costs more than a name or a number is long, and putting letters together costs more where there are many.
  if (to - from > 32) return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Latin-1 text as bytes; for what we write ourselves, which is ASCII. */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
