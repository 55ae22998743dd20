import { createHash } from 'node:crypto';
import type { PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { deflate } from '../objects/deflate.js';
import { integer, name } from '../objects/look.js';
import { writeObject } from '../objects/write-object.js';
import { type ObjectPlace, writeCrossReferences } from './write-cross-references.js';

export interface NumberedObject {
  readonly number: number;
  readonly object: PDFObject;
}

/** A PDF 1.7 file while it is written. */
export interface OpenFile {
  addStream(number: number, stream: PDFStream): void;
  /** Adds an object stream (ISO 32000-1, 7.5.7). */
  addObjects(number: number, objects: readonly NumberedObject[]): void;
  /** Adds the cross-reference stream and fills in the /ID. `trailer` holds what else the trailer says. */
  close(number: number, trailer: string): Uint8Array;
}

/** `numbers` are those that references are written with. */
export function openFile(numbers: ReadonlyMap<PDFRef, number>): OpenFile {
  // The second line says that the file is binary (ISO 32000-1, 7.5.2).
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')];
  let length = pieces[0]?.length ?? 0;
  const places: ObjectPlace[] = [];
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  const addRaw = (number: number, dict: string, contents: Uint8Array) => {
    places[number] = { kind: 'file', offset: length };
    add(Buffer.from(`${number} 0 obj\n${dict}stream\n`, 'latin1'));
    add(contents);
    add(streamEnd);
  };
  return {
    addStream: (number, stream) => {
      const contents = stream.getContents();
      stream.dict.set(name('Length'), integer(contents.length));
      addRaw(number, writeObject(stream.dict, numbers), contents);
    },
    addObjects: (number, objects) => {
      let index = '';
      let text = '';
      for (const [at, { number: own, object }] of objects.entries()) {
        places[own] = { kind: 'stream', number, index: at };
        index += `${own} ${text.length} `;
        text += `${writeObject(object, numbers)}\n`;
      }
      const contents = deflate(Buffer.from(index + text, 'latin1'));
      const about = `/Type/ObjStm/N ${objects.length}/First ${index.length}`;
      addRaw(number, `<<${about}/Filter/FlateDecode/Length ${contents.length}>>`, contents);
    },
    close: (number, trailer) => {
      const start = length;
      places[number] = { kind: 'file', offset: start };
      const { widths, rows } = writeCrossReferences(places);
      const contents = deflate(rows);
      const about = `/Type/XRef/Size ${number + 1}/W[${widths}]${trailer}/ID[<${blank}><${blank}>]`;
      addRaw(number, `<<${about}/Filter/FlateDecode/Length ${contents.length}>>`, contents);
      add(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
      return withId(Buffer.concat(pieces, length), start);
    },
  };
}

const streamEnd = Buffer.from('\nendstream\nendobj\n', 'latin1');
const blank = '0'.repeat(32);

/** A hash of the file with its /ID left blank. The trailer begins at `start`. */
function withId(file: Buffer, start: number): Uint8Array {
  const id = createHash('sha256').update(file).digest('hex').slice(0, 32);
  const first = file.indexOf(`<${blank}>`, start);
  file.write(id, first + 1, 'latin1');
  file.write(id, first + blank.length + 3, 'latin1');
  return file;
}
