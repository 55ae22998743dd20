import { PDFString } from 'pdf-lib';

/** `D:20260901000000Z`, of seconds since 1970. */
export function pdfDate(seconds: number): PDFString {
  return PDFString.of(`D:${new Date(seconds * 1000).toISOString().replace(/[-:T]|\..*/g, '')}Z`);
}
