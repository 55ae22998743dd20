import { PDFDict, PDFNumber, PDFStream } from 'pdf-lib';
import { name } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { parentTree, setParentTree } from '../objects/structure.js';

/**
 * Gives the parent tree of a print keys that no other part of the pack has, from `first` on without gaps, and changes
 * pages, annotations and form XObjects that use them. Returns the next free key.
 */
export function rekeyParents(print: TaggedPdf, first: number): number {
  const entries = parentTree(print.structure).sort(([a], [b]) => a - b);
  const fresh = new Map(entries.map(([key], at) => [key, first + at]));
  for (const [, object] of print.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const key of keys) {
      const old = dict.get(key);
      if (!(old instanceof PDFNumber)) continue;
      const now = fresh.get(old.asNumber());
      if (now === undefined) dict.delete(key);
      else dict.set(key, PDFNumber.of(now));
    }
  }
  setParentTree(
    print.structure,
    entries.map(([key, value]) => [fresh.get(key) ?? key, value]),
  );
  return first + entries.length;
}

const keys = [name('StructParents'), name('StructParent')];
