import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

/** More than any page that a program for letters writes. */
const mostObjects = 200_000;

/** Every object that a dictionary leads to, once each; a stream comes before its dictionary. Throws when there is no end. */
export function* everythingIn(root: PDFDict): Generator<PDFObject> {
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const object = next instanceof PDFRef ? root.context.lookup(next) : next;
    if (object === undefined || seen.has(object)) continue;
    seen.add(object);
    if (seen.size > mostObjects) throw new Error('The page holds more than a page can.');
    yield object;
    if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFName) continue;
  }
}
