import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from './is-inside.js';

/** Everything below a folder that may be read, and what may not. Paths are relative, with forward slashes, sorted. */
export interface Listing {
  readonly files: readonly { readonly path: string; readonly real: string; readonly size: number }[];
  readonly refused: readonly { readonly path: string; readonly reason: 'leaves-folder' | 'unreadable' }[];
}

const ignored = new Set(['node_modules', '_site', '.git', 'vendor', '.jekyll-cache']);

/**
 * Walks a folder whose path is already real. Links are followed as long as they stay inside it; a link out is
 * refused before anything behind it is even listed. That is why this is not a glob: globs follow all links or none.
 */
export async function listFiles(root: string): Promise<Listing> {
  const files: Listing['files'][number][] = [];
  const refused: Listing['refused'][number][] = [];

  async function visit(real: string, relative: string, above: readonly string[]): Promise<void> {
    const found = await stat(real);
    if (found.isFile()) files.push({ path: relative, real, size: found.size });
    if (!found.isDirectory() || above.includes(real)) return;
    for (const entry of await readdir(real, { withFileTypes: true })) {
      if (ignored.has(entry.name)) continue;
      const inner = relative === '' ? entry.name : `${relative}/${entry.name}`;
      await visitEntry(path.join(real, entry.name), inner, [...above, real]).catch(() => {
        refused.push({ path: inner, reason: 'unreadable' });
      });
    }
  }

  async function visitEntry(full: string, relative: string, above: readonly string[]): Promise<void> {
    const real = await realpath(full);
    if (isInside(root, real)) await visit(real, relative, above);
    else refused.push({ path: relative, reason: 'leaves-folder' });
  }

  await visit(root, '', []);
  return { files: files.sort(byPath), refused: refused.sort(byPath) };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
