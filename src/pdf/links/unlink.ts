import { PDFArray, type PDFDict, PDFRef } from 'pdf-lib';
import { asDict, name, numberAt, objectAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { kidsOf, objectOf, parentTree, setKids, setParentTree } from '../objects/structure.js';

/** Removes link annotations. Their text stays; their tag becomes a Span. */
export function unlink(pdf: TaggedPdf, gone: ReadonlyMap<PDFRef, PDFDict>): void {
  const parents = new Map(parentTree(pdf.structure));
  for (const annotation of gone.values()) {
    const key = numberAt(annotation, 'StructParent');
    const element = asDict(pdf.context, key === undefined ? undefined : parents.get(key));
    if (key === undefined || element === undefined) continue;
    parents.delete(key);
    const kept = kidsOf(element).filter((kid) => {
      const object = objectOf(element, kid);
      return object === undefined || !gone.has(object.ref);
    });
    setKids(element, kept);
    if (!kidsOf(element).some((kid) => objectOf(element, kid) !== undefined))
      element.set(name('S'), name('Span'));
  }
  for (const { dict } of pdf.pages) {
    const annotations = objectAt(dict, 'Annots');
    if (!(annotations instanceof PDFArray)) continue;
    const kept = annotations.asArray().filter((ref) => !(ref instanceof PDFRef && gone.has(ref)));
    if (kept.length === 0) dict.delete(name('Annots'));
    else dict.set(name('Annots'), pdf.context.obj(kept));
  }
  setParentTree(pdf.structure, [...parents]);
}
