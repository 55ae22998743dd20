import { decodeText } from './actual-text.js';
import { endOfGap, endOfRegular, isAt, latin1 } from './bytes.js';
import { readNumber } from './read-number.js';

/** `<…> Tj` of two-byte codes; `from` and `end` lie inside the brackets, `to` behind the operator. */
export interface Show {
  readonly from: number;
  readonly end: number;
  readonly to: number;
}

/** `x y Td` */
export interface Move {
  readonly right: number;
  readonly up: number;
  readonly to: number;
}

/** `/Span <</ActualText …>> BDC`, strings and moves, `EMC`: glyphs that stand for a text together. */
export interface Span {
  readonly text: string;
  /** All up to BDC, as it was written. */
  readonly head: string;
  readonly pieces: readonly (Show | Move)[];
  readonly to: number;
}

export function isOperator(bytes: Uint8Array, at: number, first: number, second: number): boolean {
  return bytes[at] === first && bytes[at + 1] === second && endOfRegular(bytes, at) === at + 2;
}

export function showAt(bytes: Uint8Array, at: number): Show | undefined {
  const end = endOfGlyphs(bytes, at);
  if (end < 0) return undefined;
  const operator = endOfGap(bytes, end + 1);
  if (!isOperator(bytes, operator, 0x54, 0x6a)) return undefined;
  return { from: at + 1, end, to: operator + 2 };
}

export function moveAt(bytes: Uint8Array, at: number): Move | undefined {
  const rightEnd = endOfRegular(bytes, at);
  const upAt = endOfGap(bytes, rightEnd);
  const upEnd = endOfRegular(bytes, upAt);
  const operator = endOfGap(bytes, upEnd);
  const right = readNumber(bytes, at, rightEnd);
  const up = readNumber(bytes, upAt, upEnd);
  if (Number.isNaN(right) || Number.isNaN(up) || !isOperator(bytes, operator, 0x54, 0x64)) return undefined;
  return { right, up, to: operator + 2 };
}

/** The beginning of a span: its text and how it was written. */
export type SpanHead = Pick<Span, 'text' | 'head' | 'to'>;

export function spanHeadAt(bytes: Uint8Array, from: number): SpanHead | undefined {
  if (!isAt(bytes, from, '/Span')) return undefined;
  const match = spanHead.exec(latin1(bytes, from, Math.min(bytes.length, from + longestHead)));
  if (match === null) return undefined;
  const [head, hex, literal = ''] = match;
  const text = hex === undefined ? plainLiteral(literal) : decodeText(Buffer.from(hex, 'hex'));
  return text === undefined ? undefined : { text, head, to: from + head.length };
}

/** What stands between the beginning of a span and its `EMC`; undefined for what is not understood. */
export function spanBodyAt(bytes: Uint8Array, { text, head }: SpanHead, from: number): Span | undefined {
  const pieces: (Show | Move)[] = [];
  let at = endOfGap(bytes, from);
  while (bytes[at] !== 0x45) {
    const piece = showAt(bytes, at) ?? moveAt(bytes, at);
    if (piece === undefined) return undefined;
    pieces.push(piece);
    at = endOfGap(bytes, piece.to);
  }
  const to = endOfRegular(bytes, at);
  return to === at + 3 && isAt(bytes, at, 'EMC') ? { text, head, pieces, to } : undefined;
}

const spanHead =
  /^\/Span\s*<<\s*\/ActualText\s*(?:<([0-9a-fA-F]*)>|\(((?:[^\\()]|\\[\s\S])*)\))\s*>>\s*BDC(?=\s)/;

/** A string of ASCII; undefined when it holds escapes other than those of its own marks (ISO 32000-1, 7.3.4.2). */
function plainLiteral(literal: string): string | undefined {
  return /^(?:[ -[\]-~]|\\[\\()])*$/.test(literal) ? literal.replace(/\\(.)/g, '$1') : undefined;
}
/** In bytes: a text of sixty characters. */
const longestHead = 300;

/** Where a hexadecimal string of two-byte codes ends, at its bracket; -1 for anything else. */
function endOfGlyphs(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0x3c) return -1;
  let end = at + 1;
  while (hexDigit(bytes[end]) >= 0) end += 1;
  return bytes[end] === 0x3e && end > at + 1 && (end - at - 1) % 4 === 0 ? end : -1;
}

/** The two-byte code that four digits write. */
export function hexCode(bytes: Uint8Array, at: number): number {
  let code = 0;
  for (let digit = at; digit < at + 4; digit += 1) code = code * 16 + hexDigit(bytes[digit]);
  return code;
}

/** -1 for what is no digit. */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1;
}
