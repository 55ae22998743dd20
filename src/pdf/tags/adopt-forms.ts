import { PDFArray, type PDFContext, PDFDict, PDFNull, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import type { ContentStream } from '../content/open-contents.js';
import { readMarks } from '../content/read-marks.js';
import { asDict, name, numberAt, refAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { kidsOf, parentTree, setKids, setParentTree } from '../objects/structure.js';

/**
 * What Chromium paints with opacity or a filter stands in a form XObject, yet its tags claim that the marked content
 * stands on the page itself, so readers lose it. Each such form gets a key in the parent tree and its
 * elements name it as their stream (ISO 32000-1, 14.7.4.2).
 */
export function adoptForms(print: TaggedPdf, contents: readonly ContentStream[]): void {
  const forms = contents.filter(({ kind, owner }) => kind === 'form' && !owner.has(name('StructParents')));
  const adopted = forms.map((form) => ({ form, marks: readMarks(form.bytes, form.operations) }));
  const entries = adopted.some(({ marks }) => marks.length > 0) ? parentTree(print.structure) : [];
  let changed = false;
  for (const { form, marks } of adopted) {
    const key = numberAt(form.page.dict, 'StructParents');
    const parents = print.context.lookup(entries.find(([entry]) => entry === key)?.[1]);
    if (marks.length === 0 || !(parents instanceof PDFArray)) continue;
    const own = Math.max(...entries.map(([entry]) => entry)) + 1;
    form.owner.set(name('StructParents'), PDFNumber.of(own));
    entries.push([own, print.context.register(adoptMarks(print.context, form, marks, parents))]);
    changed = true;
  }
  if (changed) setParentTree(print.structure, entries);
}

/**
 * Makes the form's own list of parents. The page keeps its entries, although none of its own content needs them:
 * pdf.js finds elements by the lists of pages only (StructTreePage in its core/struct_tree.js).
 */
function adoptMarks(
  context: PDFContext,
  form: ContentStream,
  marks: readonly number[],
  parents: PDFArray,
): PDFArray {
  const own = PDFArray.withContext(context);
  const last = Math.max(...marks);
  for (let mcid = 0; mcid <= last; mcid += 1) {
    const parent = marks.includes(mcid) && mcid < parents.size() ? parents.get(mcid) : PDFNull;
    own.push(parent);
    const element = asDict(context, parent);
    if (element === undefined) continue;
    setKids(
      element,
      kidsOf(element).map((kid) => inForm(element, kid, mcid, form)),
    );
  }
  return own;
}

/** A form on another page may use the same number. */
function inForm(element: PDFDict, kid: PDFObject, mcid: number, form: ContentStream): PDFObject {
  const own = refAt(element, 'Pg');
  const alone = kid instanceof PDFNumber && kid.asNumber() === mcid && own === form.page.ref;
  const isReference =
    kid instanceof PDFDict &&
    numberAt(kid, 'MCID') === mcid &&
    !kid.has(name('Stm')) &&
    (refAt(kid, 'Pg') ?? own) === form.page.ref;
  return alone || isReference ? markedContentReference(element.context, form.page.ref, form.ref, mcid) : kid;
}

function markedContentReference(context: PDFContext, page: PDFRef, stream: PDFRef, mcid: number): PDFDict {
  return context.obj({ Type: 'MCR', Pg: page, Stm: stream, MCID: mcid });
}
