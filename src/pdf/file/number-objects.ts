import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

/**
 * Numbers the objects that the document needs from 1 on, in the order in which they are met on the way from the
 * catalog, deeper ones first; what nothing refers to is left out. Neighbours in the tree become neighbours in the file,
 * which then compresses best, and numbers stay short.
 */
export function numberObjects(context: PDFContext, roots: readonly PDFRef[]): Map<PDFRef, number> {
  const numbers = new Map<PDFRef, number>();
  const waiting = roots.toReversed();
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    const object = numbers.has(ref) ? undefined : context.lookup(ref);
    if (object === undefined) continue;
    numbers.set(ref, numbers.size + 1);
    const refs: PDFRef[] = [];
    collectRefs(object, refs);
    // What is pushed last is met first.
    for (const next of refs.reverse()) waiting.push(next);
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
