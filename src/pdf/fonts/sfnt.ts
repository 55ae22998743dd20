/** The tables of a TrueType file by tag (OpenType specification, "otff"). */
export type Tables = ReadonlyMap<string, Buffer>;

/** Undefined when the bytes are no TrueType file. */
export function readTables(bytes: Uint8Array): Tables | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || ![0x00010000, 0x74727565].includes(file.readUInt32BE(0))) return undefined;
  const tables = new Map<string, Buffer>();
  for (let index = 0, row = 12; index < file.readUInt16BE(4); index += 1, row += 16) {
    if (row + 16 > file.length) return undefined;
    const offset = file.readUInt32BE(row + 8);
    const length = file.readUInt32BE(row + 12);
    if (offset + length > file.length) return undefined;
    tables.set(file.toString('latin1', row, row + 4), file.subarray(offset, offset + length));
  }
  return tables;
}

/** Writes a TrueType file with right checksums; `head` must be among the tables. */
export function writeTables(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(12 + 16 * sorted.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((sorted.length - power) * 16, 10);
  const pieces: Buffer[] = [header];
  let offset = header.length;
  let headAt = 0;
  for (const [index, [tag, data]] of sorted.entries()) {
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    if (tag === 'head') {
      headAt = offset;
      padded.writeUInt32BE(0, 8);
    }
    const row = 12 + 16 * index;
    header.write(tag, row, 'latin1');
    header.writeUInt32BE(checksum(padded), row + 4);
    header.writeUInt32BE(offset, row + 8);
    header.writeUInt32BE(data.length, row + 12);
    pieces.push(padded);
    offset += padded.length;
  }
  const file = Buffer.concat(pieces);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headAt + 8);
  return file;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
