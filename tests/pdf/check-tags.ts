import { PDFArray, PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import { openContents } from '../../src/pdf/content/open-contents.js';
import { readMarks } from '../../src/pdf/content/read-marks.js';
import { asDict, name, nameAt, numberAt, refAt } from '../../src/pdf/objects/look.js';
import { openPrint } from '../../src/pdf/objects/open-pdf.js';
import { elementOf, elementsBelow, kidsOf, objectOf, parentTree } from '../../src/pdf/objects/structure.js';

/**
 * Walks both ways between contents and tags, and lists what does not fit: every MCID that is painted has an entry in the
 * parent tree whose element names it, every element's content is painted, every annotation and its element name each other.
 */
export async function checkTags(pdf: Uint8Array): Promise<string[]> {
  const open = await openPrint(pdf);
  const { context } = open;
  // A page whose contents are several streams is given one.
  const contents = openContents(open);
  const streams = new Set(contents.map(({ ref }) => ref));
  const problems: string[] = [];
  const parents = new Map(parentTree(open.structure));

  const claimed = new Map<string, PDFDict>();
  const objects = new Map<PDFRef, PDFDict>();
  for (const { element, parent, ref } of elementsBelow(open.structure)) {
    if (context.lookup(element.get(name('P'))) !== parent) problems.push(`${ref.tag}: wrong parent`);
    const page = refAt(element, 'Pg');
    for (const kid of kidsOf(element)) {
      const dict = context.lookup(kid);
      const object = objectOf(element, kid);
      if (object !== undefined) objects.set(object.ref, element);
      else if (kid instanceof PDFNumber) claimed.set(`${contentsOf(page)} ${kid.asNumber()}`, element);
      else if (dict instanceof PDFDict && nameAt(dict, 'Type') === 'MCR') {
        const stream = refAt(dict, 'Stm')?.tag ?? contentsOf(refAt(dict, 'Pg') ?? page);
        claimed.set(`${stream} ${numberAt(dict, 'MCID')}`, element);
      } else if (elementOf(element, kid) === undefined) problems.push(`${ref.tag}: a kid that is nothing`);
    }
  }

  const painted = new Set<string>();
  for (const { ref, owner, bytes, operations } of contents) {
    const key = numberAt(owner, 'StructParents');
    const list = context.lookup(key === undefined ? undefined : parents.get(key));
    for (const mcid of readMarks(bytes, operations)) {
      const mark = `${ref.tag} ${mcid}`;
      painted.add(mark);
      const element = list instanceof PDFArray ? asDict(context, list.get(mcid)) : undefined;
      if (element === undefined) problems.push(`${mark}: no entry in the parent tree`);
      else if (claimed.get(mark) !== element) problems.push(`${mark}: its element does not name it`);
    }
  }
  for (const mark of claimed.keys()) if (!painted.has(mark)) problems.push(`${mark}: never painted`);

  for (const { dict } of open.pages) {
    const annotations = dict.lookup(name('Annots'));
    for (const ref of annotations instanceof PDFArray ? annotations.asArray() : []) {
      const annotation = asDict(context, ref);
      const key = annotation && numberAt(annotation, 'StructParent');
      const element = asDict(context, key === undefined ? undefined : parents.get(key));
      if (!(ref instanceof PDFRef) || element === undefined || objects.get(ref) !== element) {
        problems.push(`${ref}: annotation and element do not name each other`);
      }
      objects.delete(ref instanceof PDFRef ? ref : PDFRef.of(0));
    }
  }
  for (const ref of objects.keys())
    problems.push(`${ref.tag}: an element names an annotation that is on no page`);
  return problems;

  function contentsOf(page: PDFRef | undefined): string {
    const stream = asDict(context, page)?.get(name('Contents'));
    return stream instanceof PDFRef && streams.has(stream) ? stream.tag : 'nothing';
  }
}
