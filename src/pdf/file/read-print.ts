import { PDFContext, PDFDict, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import { name, numberAt, refAt, refTo } from '../objects/look.js';
import { ObjectReader } from '../objects/object-reader.js';

/** Where the objects of a file are, and the two that its trailer names. */
export interface ReadFile {
  readonly context: PDFContext;
  readonly root: PDFRef;
  readonly info: PDFRef | undefined;
}

/**
 * Reads a file in the plain form that Skia writes: one cross-reference table, no object streams, nothing encrypted and
 * the length of every stream in its own dictionary. Undefined for any other form, which pdf-lib's parser understands.
 * Its objects are numbered on from those that `context` holds.
 */
export function readPrint(bytes: Uint8Array, context = PDFContext.create()): ReadFile | undefined {
  try {
    return readPlain(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), context);
  } catch {
    return undefined;
  }
}

function readPlain(file: Buffer, context: PDFContext): ReadFile | undefined {
  const text = file.toString('latin1');
  const shift = context.largestObjectNumber;
  const reader = new ObjectReader(context, text, shift);
  reader.at = text.lastIndexOf('startxref') + 'startxref'.length;
  const table = reader.readInteger();
  const offsets = text.startsWith('xref', table) ? readTable(reader, table) : undefined;
  const trailer = offsets && reader.read();
  if (offsets === undefined || !(trailer instanceof PDFDict)) return undefined;
  const [root, info] = [refAt(trailer, 'Root'), refAt(trailer, 'Info')];
  if (root === undefined || beyondUs.some((key) => trailer.has(key))) return undefined;
  offsets.forEach((offset, number) => {
    if (offset === 0) return;
    const object = readIndirect(reader, file, number, offset);
    context.assign(refTo(number + shift), object);
  });
  return { context, root, info };
}

/** Encryption, changes appended to a file, and objects that its table does not list. */
const beyondUs = ['Encrypt', 'Prev', 'XRefStm'].map(name);

/** Where each object starts, by its number; 0 for those that are free. */
function readTable(reader: ObjectReader, table: number): number[] {
  const offsets: number[] = [];
  reader.at = table + 'xref'.length;
  reader.skipGap();
  while (!reader.takes('trailer')) {
    const first = reader.readInteger();
    const count = reader.readInteger();
    if (Number.isNaN(first + count)) throw new Error('The cross-reference table cannot be read.');
    for (let number = first; number < first + count; number += 1) {
      const offset = reader.readInteger();
      const generation = reader.readInteger();
      reader.skipGap();
      offsets[number] = reader.takes('n') && generation === 0 ? offset : 0;
      reader.takes('f');
      reader.skipGap();
    }
  }
  return offsets;
}

function readIndirect(reader: ObjectReader, file: Buffer, number: number, offset: number): PDFObject {
  reader.at = offset;
  if (reader.readInteger() !== number || reader.readInteger() !== 0 || !reader.takes(' obj')) {
    throw new Error(`Object ${number} does not stand where it should.`);
  }
  const object = reader.read();
  reader.skipGap();
  if (!(object instanceof PDFDict) || !reader.takes('stream')) return object;
  reader.takes('\r');
  reader.takes('\n');
  const length = numberAt(object, 'Length');
  // Other programs write it behind the stream, as an object of its own.
  if (length === undefined) throw new Error(`The stream of object ${number} does not say its length.`);
  const end = reader.at + length;
  const contents = file.subarray(reader.at, end);
  reader.at = end;
  reader.skipGap();
  if (!reader.takes('endstream')) throw new Error(`The stream of object ${number} has another length.`);
  return PDFRawStream.of(object, contents);
}
