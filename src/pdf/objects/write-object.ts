import { PDFArray, PDFDict, type PDFObject, PDFRef } from 'pdf-lib';

/**
 * An object as text, one character per byte, with no more white space than it needs (ISO 32000-1, 7.2 and 7.3).
 * References become those to `numbers`, when given; what is not numbered there is null.
 */
export function writeObject(object: PDFObject, numbers?: ReadonlyMap<PDFRef, number>): string {
  if (object instanceof PDFRef && numbers !== undefined) {
    const number = numbers.get(object);
    return number === undefined ? 'null' : `${number} 0 R`;
  }
  if (object instanceof PDFDict) {
    let text = '<<';
    for (const key of object.keys()) {
      const value = object.get(key, true);
      if (value !== undefined) text += key.asString() + apart(writeObject(value, numbers));
    }
    return `${text}>>`;
  }
  if (object instanceof PDFArray) {
    let text = '[';
    for (let at = 0; at < object.size(); at += 1) {
      const item = writeObject(object.get(at), numbers);
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
