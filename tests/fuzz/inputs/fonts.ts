import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { packageRoot } from '../../../src/package-root.js';
import { damagedBytes } from './damage.js';

/** A whole font for the web. */
export function soundFont(): Uint8Array {
  const path = 'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2';
  return new Uint8Array(readFileSync(join(packageRoot, path)));
}

/** Fonts damaged outside, and fonts whose tables are damaged behind packing that is whole. */
export function damagedFonts(): fc.Arbitrary<Uint8Array> {
  const font = soundFont();
  const [head, tables] = unpacked(font);
  const inside = damagedBytes(fc.constant(tables)).map((bytes) => packed(head, bytes));
  return fc.oneof(
    { weight: 1, arbitrary: damagedBytes(fc.constant(font)) },
    { weight: 5, arbitrary: inside },
  );
}

/** What stands before the packed tables, and the tables. */
function unpacked(font: Uint8Array): [Uint8Array, Uint8Array] {
  const size = Buffer.from(font).readUInt32BE(20);
  for (let at = 48; at + size <= font.length; at += 1) {
    try {
      return [font.subarray(0, at), brotliDecompressSync(font.subarray(at, at + size))];
    } catch {
      // The directory of tables goes on.
    }
  }
  throw new Error('The font is none.');
}

function packed(head: Uint8Array, tables: Uint8Array): Uint8Array {
  const data = brotliCompressSync(tables, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const front = Buffer.from(head);
  front.writeUInt32BE(data.length, 20);
  return Uint8Array.from(Buffer.concat([front, data]));
}
