import { strToU8, zipSync } from 'fflate';

/** The parts of a package by their path: XML as text, pictures as bytes. */
export type Parts = Record<string, string | Uint8Array>;

/** A zip whose bytes depend on its parts alone. */
export function zipParts(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: entryDate(), level: 6 });
}

/**
 * The date of every entry, as zip stores it: local time without a zone. It is made and read in the same zone, so the
 * bytes are the same in all.
 */
function entryDate(): Date {
  return new Date(1980, 0, 1, 12);
}
