import { type Zippable, zipSync } from 'fflate';

/** One file of a zip. */
export interface ZipEntry {
  /** Relative, forward slashes, nothing that climbs. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A zip whose bytes depend on its entries alone, whatever their order, the time zone and the day. PDFs, decks and zips
 * are compressed inside and only stored, which is ten times as fast for an eighth more bytes; text is compressed.
 */
export function zipFiles(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isPlainPath(path)) throw new Error(`A zip must not hold ${JSON.stringify(path)}.`);
    files[path] = [bytes, { level: compressed.test(path) ? 0 : 9, mtime: entryDate() }];
  }
  return zipSync(files);
}

/** True for a path that stays below the folder it is unpacked in, on every system. */
export function isPlainPath(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && plain.test(part));
}

// No control characters, no backslash, no colon (drives and streams of Windows).
const plain = /^[^\p{Cc}\\:]+$/u;

const compressed = /\.(?:pdf|pptx|xlsx|docx|zip)$/i;

/** Zip stores local time without a zone. The date is made and read in the same zone, so the bytes are the same in all. */
function entryDate(): Date {
  return new Date(1980, 0, 1, 12);
}
