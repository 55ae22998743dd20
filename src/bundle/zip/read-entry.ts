import { unzipSync } from 'fflate';
import { isPlainPath } from './zip-files.js';

/** More of them are in no pack: a framework of 500 levels has some 3,000 files. */
const mostEntries = 100_000;

/**
 * One file out of a zip that may be anything. Nothing else is unpacked and nothing is written; the file is unpacked
 * into as many bytes as it says it has, so that one that grows without end is cut.
 *
 * @param most bytes that the file may have
 */
export function readEntry(
  zip: Uint8Array,
  path: string,
  most: number,
): { readonly bytes: Uint8Array } | { readonly problem: string } {
  let problem = '';
  let entries = 0;
  try {
    const found = unzipSync(zip, {
      filter({ name, originalSize }) {
        entries += 1;
        // Folders end in a slash.
        if (!isPlainPath(name.replace(/\/$/, ''))) problem ||= 'it holds a file whose name leads out of it.';
        if (entries > mostEntries) problem ||= 'it holds too many files.';
        if (name !== path || problem !== '') return false;
        if (originalSize > most) problem ||= `its ${path} is too large.`;
        return problem === '';
      },
    });
    const bytes = found[path];
    if (problem === '' && bytes === undefined) problem = `it has no ${path}.`;
    return problem === '' && bytes !== undefined ? { bytes } : { problem };
  } catch {
    return { problem: 'it is no zip, or a damaged one.' };
  }
}
