import { type PDFContext, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { name } from '../objects/look.js';
import { textString } from '../objects/text-string.js';

/** A bookmark to be written. */
export interface Bookmark {
  readonly title: string;
  readonly destination: PDFObject | undefined;
  /** The structure element it stands for. */
  readonly element: PDFObject | undefined;
  /** Whether a viewer shows those below it from the start. */
  readonly open: boolean;
  readonly kids: readonly Bookmark[];
}

/** Writes bookmarks as an outline (ISO 32000-1, 12.3.3); returns the reference for the catalog. */
export function writeOutline(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef {
  const root = context.nextRef();
  const dict = context.obj({ Type: 'Outlines' });
  context.assign(root, dict);
  const [first, last] = writeLevel(context, bookmarks, root);
  if (first !== undefined && last !== undefined) {
    dict.set(name('First'), first);
    dict.set(name('Last'), last);
  }
  dict.set(name('Count'), PDFNumber.of(visible(bookmarks)));
  return root;
}

function writeLevel(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
): [PDFRef | undefined, PDFRef | undefined] {
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach((bookmark, at) => {
    const ref = refs[at];
    if (ref === undefined) return;
    const [first, last] = writeLevel(context, bookmark.kids, ref);
    const count = visible(bookmark.kids);
    const entries: Record<string, PDFObject | undefined> = {
      Title: textString(bookmark.title),
      Parent: parent,
      Dest: bookmark.destination,
      SE: bookmark.element,
      Prev: refs[at - 1],
      Next: refs[at + 1],
      First: first,
      Last: last,
      // Negative: that many would show if it were opened.
      Count: count === 0 ? undefined : PDFNumber.of(bookmark.open ? count : -count),
    };
    context.assign(ref, context.obj(entries));
  });
  return [refs[0], refs.at(-1)];
}

function visible(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, { open, kids }) => sum + 1 + (open ? visible(kids) : 0), 0);
}
