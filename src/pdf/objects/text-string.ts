import { PDFHexString, PDFString } from 'pdf-lib';

/** A text string as short as it gets: plain where ASCII will do, else UTF-16. */
export function textString(text: string): PDFString | PDFHexString {
  if (!/^[\x20-\x7e]*$/.test(text)) return PDFHexString.fromText(text);
  return PDFString.of(text.replace(/[\\()]/g, (char) => `\\${char}`));
}
