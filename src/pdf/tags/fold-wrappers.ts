import { PDFArray, type PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { name, refAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { type ElementPlace, elementOf, kidsOf, parentTree, setKids, typeOf } from '../objects/structure.js';

/**
 * Chromium wraps each run of text in a NonStruct element, which says nothing: two fifths of all elements. Where one
 * stands in an element that may hold text itself, that element takes its marked content over.
 */
export function foldWrappers(print: TaggedPdf, elements: readonly ElementPlace[]): void {
  const folded = new Map<PDFRef, PDFRef>();
  for (const { element, ref } of elements) {
    if (holdsText.has(typeOf(element))) foldInto(element, ref, folded);
  }
  for (const [, list] of parentTree(print.structure)) {
    const parents = print.context.lookup(list);
    for (let mcid = 0; parents instanceof PDFArray && mcid < parents.size(); mcid += 1) {
      const parent = parents.get(mcid);
      const now = parent instanceof PDFRef ? folded.get(parent) : undefined;
      if (now !== undefined) parents.set(mcid, now);
    }
  }
}

/** Elements of a block or a line; those that group blocks hold no text of their own (ISO 32000-1, 14.8.4). */
const holdsText = new Set(
  'P H1 H2 H3 H4 H5 H6 LBody Lbl TH TD Caption Span Em Strong Sub Code Quote Link'.split(' '),
);

function foldInto(element: PDFDict, ref: PDFRef, folded: Map<PDFRef, PDFRef>): void {
  const before = kidsOf(element);
  const kids = before.flatMap((kid): readonly PDFObject[] => {
    const wrapper = kid instanceof PDFRef ? elementOf(element, kid) : undefined;
    const content = wrapper && contentOf(wrapper);
    if (wrapper === undefined || content === undefined || !(kid instanceof PDFRef)) return [kid];
    // A number counts on the page of its element, and an element has one.
    const page = refAt(wrapper, 'Pg');
    if (page === undefined || (refAt(element, 'Pg') ?? page) !== page) return [kid];
    element.set(name('Pg'), page);
    folded.set(kid, ref);
    return content;
  });
  if (kids.length !== before.length || kids.some((kid, at) => kid !== before[at])) setKids(element, kids);
}

const plainKeys = new Set(['Type', 'S', 'P', 'Pg', 'K'].map(name));

/** The marked content of a wrapper that holds nothing else and says nothing itself. */
function contentOf(wrapper: PDFDict): readonly PDFObject[] | undefined {
  if (typeOf(wrapper) !== 'NonStruct' || wrapper.keys().some((key) => !plainKeys.has(key))) return undefined;
  const kids = kidsOf(wrapper);
  return kids.every((kid) => kid instanceof PDFNumber) ? kids : undefined;
}
