import {
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
  pdfDocEncodingDecode,
} from 'pdf-lib';
import { streamBytes } from '../objects/stream-bytes.js';

/**
 * What the value of a field says, lines apart by `\n`, whichever viewer wrote it: a text string (ISO 32000-2, 7.9.2.2) may be in UTF-16 or
 * UTF-8 with a mark in front, else in PDFDocEncoding; a long one may stand in a stream. Undefined where nothing was chosen or written.
 */
export function textOfValue(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFName) return value.decodeText() === 'Off' ? undefined : value.decodeText();
  if (value instanceof PDFString || value instanceof PDFHexString) return said(value.asBytes());
  return value instanceof PDFRawStream ? said(streamBytes(value)) : undefined;
}

function said(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)
    // Which language a text is in may be said within it.
    .replace(/\p{Cc}[A-Za-z]{2}(?:[A-Za-z]{2})?\p{Cc}/gu, (all) => (all.startsWith('\x1b') ? '' : all))
    .replace(/\r\n?/g, '\n');
  return text === '' ? undefined : text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  return pdfDocEncodingDecode(bytes);
}
