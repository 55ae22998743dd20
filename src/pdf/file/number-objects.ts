import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

/**
 * Numbers the objects that the document needs from 1 on, in the order in which they are met on the way from the
 * catalog, deeper ones first; what nothing refers to is left out. Neighbours in the tree become neighbours in the file,
 * which then compresses best, and numbers stay short.
 */
export function numberObjects(context: PDFContext, roots: readonly PDFRef[]): Map<PDFRef, number> {
  const numbers = new Map<PDFRef, number>();
  const waiting: PDFObject[] = roots.toReversed();
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) continue;
    if (numbers.has(object)) continue;
    const found = context.lookup(object);
    if (found === undefined) continue;
    numbers.set(object, numbers.size + 1);
    const refs: PDFRef[] = [];
    collectRefs(found, refs);
    for (let at = refs.length - 1; at >= 0; at -= 1) waiting.push(refs[at] as PDFRef);
  }
  return numbers;
}

function collectRefs(object: PDFObject, found: PDFRef[]): void {
  if (object instanceof PDFRef) found.push(object);
  else if (object instanceof PDFDict) for (const value of object.values()) collectRefs(value, found);
  else if (object instanceof PDFArray) {
    for (let at = 0; at < object.size(); at += 1) collectRefs(object.get(at), found);
  } else if (object instanceof PDFStream) collectRefs(object.dict, found);
}
