import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../domain/source.js';
import { type Listing, listFiles } from './list-files.js';

/** A file that was named and not read. */
export interface UnreadFile {
  readonly path: string;
  readonly why:
    | 'missing'
    | 'unreadable'
    | 'too large'
    | 'empty folder'
    | Listing['refused'][number]['reason'];
}

const mebibyte = 1024 * 1024;

/** As many mebibytes as a file may have. */
export const mostOfNamedFile = 32;

/**
 * Files one after the other, each read when it is asked for, and of a folder those in it whose names end as `endings`
 * says. What cannot be read is told in its place.
 *
 * @param paths as they were named, which is what they are called in what is given
 */
export async function* readNamedFiles(
  paths: readonly string[],
  cwd: string,
  endings: RegExp,
): AsyncGenerator<Source | UnreadFile> {
  for (const named of paths) {
    const place = path.resolve(cwd, named);
    const found = await stat(place).catch(() => undefined);
    if (found === undefined) yield { path: named, why: 'missing' };
    else if (!found.isDirectory()) yield await readOne(named, place, found.size);
    else {
      // People's folders are called as they like, `vendor` too.
      const { files, refused } = listFiles(await realpath(place), new Set());
      const inside = files.filter(
        (file) => endings.test(file.path) && !path.basename(file.path).startsWith('~$'),
      );
      if (inside.length + refused.length === 0) yield { path: named, why: 'empty folder' };
      for (const file of refused) yield { path: path.join(named, file.path), why: file.reason };
      for (const file of inside) yield await readOne(path.join(named, file.path), file.real, file.size);
    }
  }
}

async function readOne(named: string, place: string, size: number): Promise<Source | UnreadFile> {
  if (size > mostOfNamedFile * mebibyte) return { path: named, why: 'too large' };
  const bytes = await readFile(place).catch(() => undefined);
  return bytes === undefined
    ? { path: named, why: 'unreadable' }
    : { path: named, bytes: new Uint8Array(bytes) };
}
