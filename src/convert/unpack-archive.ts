import type { Source } from '../domain/source.js';
import { unpack } from './unpack.js';

/** An export of several pages is a zip. */
export function isArchive(name: string): boolean {
  return /\.zip$/i.test(name);
}

/**
 * Files of an archive, below the folders that they stand in. Paths that leave it, and what systems keep for themselves, are
 * left out; archives within are not opened.
 *
 * @throws BuildError `file-unreadable` or `file-too-large`.
 */
export function unpackArchive({ path, bytes }: Source): Source[] {
  const files = unpack(bytes, path, (file) => isPlainPath(file) && wanted.test(file));
  return [...files].map(([file, content]) => ({ path: file, bytes: content }));
}

const wanted = /\.(?:xls[xm]|doc[xm]|html?|md|markdown|csv|tsv|json|ya?ml|png|jpe?g|gif|webp|svg)$/i;

function isPlainPath(path: string): boolean {
  const parts = path.split('/');
  return (
    !path.includes('\\') && parts.every((part) => part !== '' && !part.startsWith('.') && part !== '__MACOSX')
  );
}
