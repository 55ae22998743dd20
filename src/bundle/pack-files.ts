import { createHash } from 'node:crypto';
import type { Changes } from './make-changes.js';
import { type PackText, packTextName, showPackText } from './pack-text.js';
import { type ZipEntry, zipFiles } from './zip/zip-files.js';

/** Everything that a pack holds. */
export interface PackContent {
  readonly files: readonly ZipEntry[];
  /** HTML of the index page. */
  readonly index: string;
  /** What changed since an earlier pack; undefined without one. */
  readonly changes: Changes | undefined;
  readonly text: PackText;
  /** The manifest of the files, given the paths of those that are no artifacts. */
  manifest(companions: readonly { readonly path: string; readonly of: string }[]): string;
}

/** The zip of an offline pack: files, index, what changed, the text for the next comparison, manifest, checksums. */
export function packFiles({ files, index, changes, text, manifest }: PackContent): Uint8Array {
  const pages: Record<string, string> = {
    'index.html': index,
    [packTextName]: showPackText(text),
    ...(changes === undefined ? {} : { 'CHANGES.html': changes.html, 'CHANGES.txt': changes.text }),
  };
  const own = [...Object.keys(pages), sumsName].map((path) => ({ path, of: 'index.html' }));
  const entries = [...files, ...Object.entries({ ...pages, 'manifest.json': manifest(own) }).map(entryOf)];
  return zipFiles([...entries, { path: sumsName, bytes: Buffer.from(checksums(entries)) }]);
}

const sumsName = 'SHA256SUMS';

function entryOf([path, text]: readonly [string, string]): ZipEntry {
  return { path, bytes: Buffer.from(text) };
}

/** As `sha256sum` writes and `sha256sum -c` reads them. */
function checksums(entries: readonly ZipEntry[]): string {
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
}
