import { type PDFContext, PDFNull, PDFRef, PDFStream } from 'pdf-lib';
import { integer, name } from '../objects/look.js';
import { writeObject } from '../objects/write-object.js';
import { numberObjects } from './number-objects.js';

/** Serialises a document in the form that `readPrint` reads fastest: no object streams, one cross-reference table. */
export function writePlain(context: PDFContext): Uint8Array {
  const { Root: root, Info: info } = context.trailerInfo;
  if (!(root instanceof PDFRef)) throw new Error('The document has no catalog.');
  const roots = info instanceof PDFRef ? [root, info] : [root];
  const numbers = numberObjects(context, roots);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  let rows = `0 ${numbers.size + 1}\n0000000000 65535 f \n`;
  let text = '%PDF-1.7\n';
  const flush = () => {
    add(Buffer.from(text, 'latin1'));
    text = '';
  };
  for (const [ref, number] of numbers) {
    const object = context.lookup(ref) ?? PDFNull;
    rows += `${String(length + text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n`;
    if (object instanceof PDFStream) {
      const contents = object.getContents();
      object.dict.set(name('Length'), integer(contents.length));
      text += `${writeObject(object.dict, numbers)}stream\n`;
      flush();
      add(contents);
      text += '\nendstream\nendobj\n';
    } else text += `${writeObject(object, numbers)}\nendobj\n`;
  }
  const start = length + text.length;
  const [rootNumber, infoNumber] = roots.map((ref) => numbers.get(ref));
  const about = `/Size ${numbers.size + 1}/Root ${rootNumber} 0 R`;
  const infoEntry = infoNumber === undefined ? '' : `/Info ${infoNumber} 0 R`;
  text += `xref\n${rows}trailer\n<<${about}${infoEntry}>>\nstartxref\n${start}\n%%EOF\n`;
  flush();
  return Buffer.concat(pieces, length);
}
