import { createHash } from 'node:crypto';

/** What an entry of the cache holds: a small JSON value and the bytes it speaks of. */
export interface CacheRecord {
  readonly facts: unknown;
  readonly bytes: Uint8Array;
}

/**
 * The file form of a record: `magic (8 bytes) | sha256 of all that follows (32) | length of the facts (4, big endian)
 * | facts as JSON | bytes`. The hash covers facts and bytes, so that a cut or flipped file is noticed on reading.
 */
const magic = Buffer.from('LPCACHE1', 'latin1');
const headLength = magic.length + 32 + 4;

export function encodeRecord(record: CacheRecord): Buffer {
  const facts = Buffer.from(JSON.stringify(record.facts), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(facts.length);
  const digest = createHash('sha256').update(length).update(facts).update(record.bytes).digest();
  return Buffer.concat([magic, digest, length, facts, record.bytes]);
}

/** The record, or undefined when the file is damaged, cut short, or of another version of this form. */
export function decodeRecord(file: Buffer): CacheRecord | undefined {
  if (file.length < headLength || !file.subarray(0, magic.length).equals(magic)) return undefined;
  const digest = file.subarray(magic.length, magic.length + 32);
  const rest = file.subarray(magic.length + 32);
  if (!createHash('sha256').update(rest).digest().equals(digest)) return undefined;
  const factsEnd = 4 + rest.readUInt32BE(0);
  if (factsEnd > rest.length) return undefined;
  const facts: unknown = JSON.parse(rest.subarray(4, factsEnd).toString('utf8'));
  return { facts, bytes: rest.subarray(factsEnd) };
}
