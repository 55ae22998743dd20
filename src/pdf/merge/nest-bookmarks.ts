import type { Bookmark } from '../links/write-outline.js';

/** A part's bookmark before it is put in its place among the others. */
export interface PartBookmark extends Bookmark {
  /** Undefined for a part without a bookmark, whose areas go below the bookmark of the part before it. */
  readonly depth: number | undefined;
}

/** Section › craft › level › area: each part goes below the last one before it that is less deep, after that one's own areas. */
export function nestBookmarks(parts: readonly PartBookmark[]): Bookmark[] {
  const top: Bookmark[] = [];
  const path: { depth: number; kids: Bookmark[] }[] = [];
  for (const { depth, ...bookmark } of parts) {
    if (depth === undefined) {
      (path.at(-1)?.kids ?? top).push(...bookmark.kids);
      continue;
    }
    while ((path.at(-1)?.depth ?? -1) >= depth) path.pop();
    const kids = [...bookmark.kids];
    (path.at(-1)?.kids ?? top).push({ ...bookmark, kids });
    path.push({ depth, kids });
  }
  return top;
}
