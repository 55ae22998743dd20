import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../domain/is-inside.js';
import { stampIn } from '../file-stamp.js';

/** Everything below a folder that may be read, and what may not. Paths are relative, with forward slashes, sorted. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly refused: readonly {
    readonly path: string;
    readonly reason: 'leaves-folder' | 'unreadable' | 'linked-too-often';
  }[];
}

export interface ListedFile {
  readonly path: string;
  readonly real: string;
  /** Bytes. */
  readonly size: number;
  /** What tells whether it changed since, without reading it. */
  readonly stamp: string;
  /** When it last changed in any way: milliseconds since 1970. */
  readonly changed: number;
}

/** Links from folder to folder multiply the ways to a file: a dozen small ones make more than anybody could walk. */
const mostWays = 20;

/** In a framework, which may be a website's sources. */
const ofTools: ReadonlySet<string> = new Set(['node_modules', '_site', '.git', 'vendor', '.jekyll-cache']);

/**
 * Walks a folder whose path is already real. Links are followed as long as they stay inside it; a link out is
 * refused before anything behind it is even listed. That is why this is not a glob: globs follow all links or none.
 * It does not wait: for files of this size, handing each system call to another thread costs more than the call.
 *
 * @param leftOut names of folders, and files, that hold nothing of whoever asks
 */
export function listFiles(root: string, leftOut: ReadonlySet<string> = ofTools): Listing {
  const files: Listing['files'][number][] = [];
  const refused: Listing['refused'][number][] = [];
  const ways = new Map<string, number>();

  function visit(real: string, relative: string, above: readonly string[]): void {
    const found = statSync(real);
    if (found.isFile()) {
      const { size, ctimeMs: changed } = found;
      files.push({ path: relative, real, size, stamp: stampIn(found), changed });
    }
    if (!found.isDirectory() || above.includes(real)) return;
    const way = (ways.get(real) ?? 0) + 1;
    ways.set(real, way);
    if (way > mostWays) {
      // Told once.
      if (way === mostWays + 1) refused.push({ path: relative, reason: 'linked-too-often' });
      return;
    }
    for (const entry of readdirSync(real, { withFileTypes: true })) {
      if (leftOut.has(entry.name)) continue;
      const inner = relative === '' ? entry.name : `${relative}/${entry.name}`;
      try {
        visitEntry(entry, path.join(real, entry.name), inner, [...above, real]);
      } catch {
        refused.push({ path: inner, reason: 'unreadable' });
      }
    }
  }

  function visitEntry(entry: Dirent, full: string, relative: string, above: readonly string[]): void {
    // What is no link lies where it is listed.
    const isPlain = entry.isFile() || entry.isDirectory();
    const real = isPlain ? full : realpathSync.native(full);
    if (isPlain || isInside(root, real)) visit(real, relative, above);
    else refused.push({ path: relative, reason: 'leaves-folder' });
  }

  visit(root, '', []);
  return { files: files.sort(byPath), refused: refused.sort(byPath) };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
