import { PDFArray, PDFDict, type PDFObject } from 'pdf-lib';

/** An object as text, one character per byte, with no more white space than it needs (ISO 32000-1, 7.2 and 7.3). */
export function writeObject(object: PDFObject): string {
  if (object instanceof PDFDict) {
    let text = '<<';
    for (const [key, value] of object.entries()) text += key.asString() + apart(writeObject(value));
    return `${text}>>`;
  }
  if (object instanceof PDFArray) {
    let text = '[';
    for (let at = 0; at < object.size(); at += 1) {
      const item = writeObject(object.get(at));
      text += at === 0 ? item : apart(item);
    }
    return `${text}]`;
  }
  return object.toString();
}

/** With a space before it, unless it begins with a delimiter. */
function apart(text: string): string {
  return delimiters.has(text.charCodeAt(0)) ? text : ` ${text}`;
}

const delimiters = new Set([...'(<[/'].map((char) => char.charCodeAt(0)));
