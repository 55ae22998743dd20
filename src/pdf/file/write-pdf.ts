import { type PDFContext, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib';
import { dropUnreachable } from './drop-unreachable.js';
import { openFile } from './open-file.js';

/** Objects in one object stream: the more, the better they compress; some readers unpack a whole one for each object. */
const mostInStream = 1000;

/**
 * Serialises a document as PDF 1.7: object streams, one cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8),
 * nothing that is not referred to, and an /ID that is a hash of all the rest, so equal documents are equal files.
 */
export function writePdf(context: PDFContext): Uint8Array {
  dropUnreachable(context);
  const file = openFile();
  const packed: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) file.addStream(ref.objectNumber, object);
    else packed.push([ref, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let at = 0; at < packed.length; at += mostInStream) {
    file.addObjects(next, packed.slice(at, at + mostInStream));
    next += 1;
  }
  const { Root, Info } = context.trailerInfo;
  if (Root === undefined || Info === undefined) throw new Error('The document has no catalog.');
  return file.close(next, `/Root ${Root.toString()}/Info ${Info.toString()}`);
}
