import { type PDFDict, PDFNumber, type PDFObject } from 'pdf-lib';
import { formsOf } from '../content/open-contents.js';
import { arrayAt, asDict, integer, name } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { parentTree } from '../objects/structure.js';

/**
 * Gives the parent tree of a print keys that no other part of the pack has, from `first` on without gaps, and changes
 * pages, annotations and form XObjects that use them. Returns the tree's entries.
 */
export function rekeyParents(print: TaggedPdf, first: number): [number, PDFObject][] {
  const entries = parentTree(print.structure).sort(([a], [b]) => a - b);
  const fresh = new Map(entries.map(([key], at) => [key, first + at]));
  const done = new Set<PDFDict>();
  const rekey = (dict: PDFDict, key: typeof ofAnnotation) => {
    const old = dict.get(key);
    if (done.has(dict) || !(old instanceof PDFNumber)) return;
    const now = fresh.get(old.asNumber());
    if (now === undefined) dict.delete(key);
    else dict.set(key, integer(now));
    done.add(dict);
  };
  const rekeyForms = (owner: PDFDict) => {
    for (const { stream } of formsOf(owner).values()) {
      rekey(stream.dict, ofContents);
      rekeyForms(stream.dict);
    }
  };
  for (const { dict } of print.pages) {
    rekey(dict, ofContents);
    rekeyForms(dict);
    for (const ref of arrayAt(dict, 'Annots')?.asArray() ?? []) {
      const annotation = asDict(print.context, ref);
      if (annotation !== undefined) rekey(annotation, ofAnnotation);
    }
  }
  return entries.map(([key, value]) => [fresh.get(key) ?? key, value]);
}

const ofContents = name('StructParents');
const ofAnnotation = name('StructParent');
