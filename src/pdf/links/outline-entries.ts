import type { PDFArray, PDFDict, PDFObject } from 'pdf-lib';
import { dictAt, name, textAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { findDestination } from './find-destination.js';

/** One bookmark with those below it. */
export interface OutlineEntry {
  readonly title: string;
  /** The outline item itself. */
  readonly item: PDFDict;
  /** An explicit destination, `[page /XYZ …]`; undefined when it leads nowhere in the file. */
  readonly destination: PDFArray | undefined;
  /** Reference to the structure element it names, if any. */
  readonly element: PDFObject | undefined;
  readonly kids: readonly OutlineEntry[];
}

/** The bookmarks of a PDF as a tree. */
export function outlineEntries(pdf: OpenPdf): OutlineEntry[] {
  const root = dictAt(pdf.catalog, 'Outlines');
  return root === undefined ? [] : entriesBelow(pdf, root);
}

/** A tree of entries in reading order, for Chromium's outlines: the order of the headings. */
export function flattenOutline(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flattenOutline(entry.kids)]);
}

function entriesBelow(pdf: OpenPdf, parent: PDFDict): OutlineEntry[] {
  const found: OutlineEntry[] = [];
  const seen = new Set<PDFDict>();
  let item = dictAt(parent, 'First');
  while (item !== undefined && !seen.has(item)) {
    seen.add(item);
    found.push({
      title: textAt(item, 'Title') ?? '',
      item,
      destination: findDestination(pdf, item.get(name('Dest')) ?? dictAt(item, 'A')?.get(name('D'))),
      element: item.get(name('SE')),
      kids: entriesBelow(pdf, item),
    });
    item = dictAt(item, 'Next');
  }
  return found;
}
