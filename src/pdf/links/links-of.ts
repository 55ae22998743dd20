import { PDFArray, type PDFDict, PDFRef } from 'pdf-lib';
import { asDict, nameAt, objectAt } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';

export interface LinkAnnotation {
  readonly ref: PDFRef;
  readonly annotation: PDFDict;
}

/** The link annotations of a page, in order. */
export function linksOf(page: OpenPage): LinkAnnotation[] {
  const annotations = objectAt(page.dict, 'Annots');
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((ref) => {
    const annotation = asDict(page.dict.context, ref);
    const isLink = annotation !== undefined && nameAt(annotation, 'Subtype') === 'Link';
    return ref instanceof PDFRef && isLink ? [{ ref, annotation }] : [];
  });
}
