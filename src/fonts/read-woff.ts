import { inflateSync } from 'node:zlib';

/** No font of a single script unpacks to more; a small file could otherwise fill the memory. */
const mostBytes = 100_000_000;

/**
 * The tables of a woff font by tag, as they stand in a TrueType file: unlike in woff2, outlines too. Throws on anything that is no whole
 * woff font. Format: https://www.w3.org/TR/WOFF/.
 */
export function readWoff(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('no woff file');
  const tables = new Map<string, Buffer>();
  for (let index = 0, row = 44; index < file.readUInt16BE(12); index += 1, row += 20) {
    const start = file.readUInt32BE(row + 4);
    const packed = file.readUInt32BE(row + 8);
    const length = file.readUInt32BE(row + 12);
    if (start + packed > file.length) throw new Error('cut short');
    const data = file.subarray(start, start + packed);
    // What does not get smaller is left as it is.
    const table = packed < length ? inflateSync(data, { maxOutputLength: mostBytes }) : data;
    tables.set(file.toString('latin1', row, row + 4), table);
  }
  return tables;
}
