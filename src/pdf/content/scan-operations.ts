import { endOfGap, endOfHex, endOfRegular, endOfString, isWhite, latin1 } from './bytes.js';

/**
 * One operation of a content stream, by where it stands. Operands are not read here: most operations are only
 * passed over, and a stream is changed by cutting and inserting, so what nobody touches stays byte for byte.
 */
export interface Operation {
  /**
   * E.g. `Tj`. An inline image is one operation, `BI`, from BI to EI. So is a path that is drawn, `m`: its first point is
   * its operands, and it reaches over the lines, curves and further `m` up to whatever else comes. A code has a thousand.
   */
  readonly operator: string;
  /** First byte of its first operand, or of the operator when it has none. */
  readonly from: number;
  /** First byte of the operator. */
  readonly at: number;
  /** The byte after it. */
  readonly to: number;
}

/** All operations in order. Operands that no operator follows are left out. */
export function scanOperations(bytes: Uint8Array): Operation[] {
  const found: Operation[] = [];
  let path: { operator: string; from: number; at: number; to: number } | undefined;
  let from = -1;
  let at = endOfGap(bytes, 0);
  while (at < bytes.length) {
    const keyword = isKeyword(bytes, at);
    const to = endOfToken(bytes, at);
    if (!keyword) {
      if (from < 0) from = at;
      at = endOfGap(bytes, to);
      continue;
    }
    const operator = operatorName(bytes, at, to);
    if (operator === 'true' || operator === 'false' || operator === 'null') {
      if (from < 0) from = at;
      at = endOfGap(bytes, to);
      continue;
    }
    const end = endOfOperator(bytes, at, to);
    if (path !== undefined && drawsOn.has(operator)) path.to = end;
    else {
      const operation = { operator, from: from < 0 ? at : from, at, to: end };
      path = operator === 'm' ? operation : undefined;
      found.push(operation);
    }
    from = -1;
    at = endOfGap(bytes, end);
  }
  return found;
}

/** Operators that only go on with a path. */
const drawsOn: ReadonlySet<string> = new Set('m l c v y h'.split(' '));

/** The byte after an operator, and after the image when it begins one; `to` is where its name ends. */
export function endOfOperator(bytes: Uint8Array, at: number, to = endOfRegular(bytes, at)): number {
  const beginsImage = to - at === 2 && bytes[at] === 0x42 && bytes[at + 1] === 0x49;
  return beginsImage ? endOfInlineImage(bytes, to) : to;
}

/** A token that is no number, name, string, array or dictionary bracket. */
export function isKeyword(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27 || byte === 0x22;
}

export function endOfToken(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x28:
      return endOfString(bytes, at);
    case 0x3c:
      return bytes[at + 1] === 0x3c ? at + 2 : endOfHex(bytes, at);
    case 0x3e:
      return bytes[at + 1] === 0x3e ? at + 2 : at + 1;
    case 0x2f:
      return endOfRegular(bytes, at + 1);
    case 0x29:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
      return at + 1;
    default:
      return endOfRegular(bytes, at);
  }
}

/** Operators have one to three letters and repeat by the thousand: one string each will do. */
const operators = new Map<number, string>();

function operatorName(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return latin1(bytes, from, to);
  let code = 0;
  for (let at = from; at < to; at += 1) code = code * 256 + (bytes[at] ?? 0);
  const known = operators.get(code);
  if (known !== undefined) return known;
  // The key of an object is the very string that every comparison with it is compiled to, so it is found equal at once.
  const [made = ''] = Object.keys({ [latin1(bytes, from, to)]: true });
  operators.set(code, made);
  return made;
}

/**
 * The data of an inline image may hold anything, so its end is the first EI between white space
 * after which only text follows for a few bytes (as other readers do it).
 */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  let at = endOfGap(bytes, from);
  while (
    at < bytes.length &&
    !(isKeyword(bytes, at) && latin1(bytes, at, at + 2) === 'ID' && isWhite(bytes[at + 2]))
  )
    at = endOfGap(bytes, endOfToken(bytes, at));
  for (at += 3; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49 || !isWhite(bytes[at - 1])) continue;
    if (looksLikeText(bytes, at + 2)) return at + 2;
  }
  return bytes.length;
}

function looksLikeText(bytes: Uint8Array, from: number): boolean {
  if (from < bytes.length && !isWhite(bytes[from])) return false;
  const end = Math.min(from + 12, bytes.length);
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isWhite(byte) && (byte < 0x20 || byte > 0x7e)) return false;
  }
  return true;
}
