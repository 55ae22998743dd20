import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFStream } from 'pdf-lib';
import { name, objectAt } from './look.js';

/** More than any font, picture or page of content takes. */
const most = 256 * 1024 * 1024;

/** A stream's bytes, decoded; throws for one that unpacks to more than `most`. Inflating is left to zlib: unlike deflating it has one result (see deflate.ts). */
export function streamBytes(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  const filter = objectAt(stream.dict, 'Filter');
  if (filter === undefined) return stream.contents;
  if (isFlateAlone(stream, filter)) {
    const { contents } = stream;
    return inflateSync(contents, { maxOutputLength: most, chunkSize: roomFor(contents.length) });
  }
  return decodePDFRawStream(stream).decode();
}

/** One piece for nearly every content and font, and none of 16 kB for the few lines of a small one. */
function roomFor(deflated: number): number {
  return Math.min(Math.max(256, 12 * deflated), 256 * 1024);
}

function isFlateAlone(stream: PDFRawStream, filter: unknown): boolean {
  if (stream.dict.has(name('DecodeParms'))) return false;
  if (filter instanceof PDFArray) return filter.size() === 1 && filter.get(0) === name('FlateDecode');
  return filter instanceof PDFName && filter === name('FlateDecode');
}
