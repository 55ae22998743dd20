import { endOfGap, endOfHex, endOfRegular, endOfString, latin1 } from './bytes.js';
import type { Operand } from './operand.js';
import { readNumber } from './read-number.js';
import type { Operation } from './scan-operations.js';

/** The operands of an operation. An inline image has none. */
export function readOperands(bytes: Uint8Array, operation: Operation): Operand[] {
  if (operation.operator === 'BI') return [];
  return readAll({ bytes, at: operation.from, end: operation.at });
}

/** The same when all of them are numbers, which is faster; NaN where one is not. */
export function readNumbers(bytes: Uint8Array, operation: Operation): number[] {
  const found: number[] = [];
  let at = endOfGap(bytes, operation.from);
  while (at < operation.at) {
    const end = Math.max(endOfRegular(bytes, at), at + 1);
    found.push(readNumber(bytes, at, end));
    at = endOfGap(bytes, end);
  }
  return found;
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

const closed = Symbol('closing bracket');

function readAll(cursor: Cursor): Operand[] {
  const found: Operand[] = [];
  for (;;) {
    cursor.at = endOfGap(cursor.bytes, cursor.at);
    if (cursor.at >= cursor.end) return found;
    const operand = readOne(cursor);
    if (operand === closed) return found;
    found.push(operand);
  }
}

function readOne(cursor: Cursor): Operand | typeof closed {
  const { bytes, at } = cursor;
  switch (bytes[at]) {
    case 0x28:
      cursor.at = endOfString(bytes, at);
      return readString(bytes, at + 1, cursor.at - 1);
    case 0x2f:
      cursor.at = endOfRegular(bytes, at + 1);
      return { name: latin1(bytes, at + 1, cursor.at).replace(/#([0-9a-fA-F]{2})/g, unescapeName) };
    case 0x5b:
      cursor.at = at + 1;
      return readAll(cursor);
    case 0x3c:
      if (bytes[at + 1] === 0x3c) {
        cursor.at = at + 2;
        return toMap(readAll(cursor));
      }
      cursor.at = endOfHex(bytes, at);
      return readHex(bytes, at + 1, cursor.at - 1);
    case 0x3e:
    case 0x5d:
      cursor.at = at + (bytes[at] === 0x3e ? 2 : 1);
      return closed;
    default:
      cursor.at = Math.max(endOfRegular(bytes, at), at + 1);
      return readPlain(bytes, at, cursor.at);
  }
}

function unescapeName(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

function readPlain(bytes: Uint8Array, from: number, to: number): Operand {
  const number = readNumber(bytes, from, to);
  if (!Number.isNaN(number)) return number;
  const text = latin1(bytes, from, to);
  if (text === 'true') return true;
  if (text === 'false') return false;
  return text === 'null' ? null : number;
}

function toMap(flat: Operand[]): ReadonlyMap<string, Operand> {
  const map = new Map<string, Operand>();
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const key = flat[at];
    const value = flat[at + 1];
    if (typeof key === 'object' && key !== null && 'name' in key && value !== undefined)
      map.set(key.name, value);
  }
  return map;
}

function readHex(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const digits = latin1(bytes, from, to).replace(/[^0-9a-fA-F]/g, '');
  return Uint8Array.from(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Escapes of ISO 32000-1, 7.3.4.2: letters, octal, a line that goes on; an end of line is a line feed. */
function readString(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0d) {
      if (bytes[at + 1] === 0x0a) at += 1;
      found.push(0x0a);
    } else if (byte !== 0x5c) found.push(byte);
    else {
      at += 1;
      const octal = /^[0-7]{1,3}/.exec(latin1(bytes, at, Math.min(at + 3, to)))?.[0];
      const next = bytes[at] ?? 0;
      if (octal !== undefined) {
        found.push(Number.parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else if (next === 0x0d) {
        if (bytes[at + 1] === 0x0a) at += 1;
      } else if (next !== 0x0a) found.push(escapes[String.fromCharCode(next)] ?? next);
    }
  }
  return Uint8Array.from(found);
}
