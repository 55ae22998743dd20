import { zlibSync } from 'fflate';
import { type PDFContext, type PDFDict, PDFRawStream } from 'pdf-lib';
import { integer, name } from './look.js';

/**
 * Deflates in JavaScript: what zlib makes differs between processors and releases of Node, and equal documents are to
 * be equal files everywhere.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}

/** A new stream with these contents, deflated. `dict` may hold more about it. */
export function deflatedStream(context: PDFContext, bytes: Uint8Array, dict?: PDFDict): PDFRawStream {
  const contents = deflate(bytes);
  const about = dict ?? context.obj({});
  about.set(name('Filter'), name('FlateDecode'));
  about.set(name('Length'), integer(contents.length));
  return PDFRawStream.of(about, contents);
}
