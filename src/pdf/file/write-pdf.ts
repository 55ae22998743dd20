import { type PDFContext, PDFRef, PDFStream } from 'pdf-lib';
import { numberObjects } from './number-objects.js';
import { type NumberedObject, openFile } from './open-file.js';

/** Objects in one object stream: the more, the better they compress; some readers unpack a whole one for each object. */
const mostInStream = 1000;

/**
 * Serialises a document as PDF 1.7: object streams, one cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8),
 * nothing that is not referred to, and an /ID that is a hash of all the rest, so equal documents are equal files.
 */
export function writePdf(context: PDFContext): Uint8Array {
  const { Root: root, Info: info } = context.trailerInfo;
  if (!(root instanceof PDFRef) || !(info instanceof PDFRef)) throw new Error('The document has no catalog.');
  const numbers = numberObjects(context, [root, info]);
  const file = openFile(numbers);
  const packed: NumberedObject[] = [];
  for (const [ref, number] of numbers) {
    const object = context.lookup(ref);
    if (object instanceof PDFStream) file.addStream(number, object);
    else if (object !== undefined) packed.push({ number, object });
  }
  let next = numbers.size + 1;
  for (let at = 0; at < packed.length; at += mostInStream) {
    file.addObjects(next, packed.slice(at, at + mostInStream));
    next += 1;
  }
  return file.close(next, `/Root ${numbers.get(root)} 0 R/Info ${numbers.get(info)} 0 R`);
}
