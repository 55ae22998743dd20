import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';

const pool = new Map<string, PDFName>();

/** `PDFName.of` decodes escapes by a regular expression each time; names are asked for very often. */
export function name(text: string): PDFName {
  const known = pool.get(text);
  if (known !== undefined) return known;
  const made = PDFName.of(text);
  pool.set(text, made);
  return made;
}

const refs: PDFRef[] = [];

/** `PDFRef.of` looks a text up that it must put together first; references are read by the hundred. */
export function refTo(objectNumber: number, generation = 0): PDFRef {
  if (generation !== 0) return PDFRef.of(objectNumber, generation);
  const known = refs[objectNumber];
  if (known !== undefined) return known;
  const made = PDFRef.of(objectNumber);
  refs[objectNumber] = made;
  return made;
}

const integers: PDFNumber[] = [];

/** A whole number; those that keep coming are made once, since they never change. */
export function integer(value: number): PDFNumber {
  const known = integers[value];
  if (known !== undefined) return known;
  const made = PDFNumber.of(value);
  if (value >= 0 && value < 4096) integers[value] = made;
  return made;
}

/** What stands at a key, through references. pdf-lib's `lookup` does the same, but makes lists of what it is called with. */
export function objectAt(holder: PDFDict, key: string): PDFObject | undefined {
  const value = holder.get(name(key));
  const found = value instanceof PDFRef ? holder.context.lookup(value) : value;
  return found === PDFNull ? undefined : found;
}

/** The dictionary at a key, through references; a stream counts by its dictionary. */
export function dictAt(holder: PDFDict, key: string): PDFDict | undefined {
  return asDict(holder.context, holder.get(name(key)));
}

export function asDict(context: PDFContext, value: PDFObject | undefined): PDFDict | undefined {
  const found = context.lookup(value);
  if (found instanceof PDFDict) return found;
  return found instanceof PDFStream ? found.dict : undefined;
}

export function arrayAt(holder: PDFDict, key: string): PDFArray | undefined {
  const found = objectAt(holder, key);
  return found instanceof PDFArray ? found : undefined;
}

export function refAt(holder: PDFDict, key: string): PDFRef | undefined {
  const found = holder.get(name(key));
  return found instanceof PDFRef ? found : undefined;
}

export function numberAt(holder: PDFDict, key: string): number | undefined {
  const found = objectAt(holder, key);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** A name's text without its slash. */
export function nameAt(holder: PDFDict, key: string): string | undefined {
  const found = objectAt(holder, key);
  return found instanceof PDFName ? nameText(found) : undefined;
}

const texts = new Map<PDFName, string>();

/** `decodeText`, done once for each name. */
export function nameText(value: PDFName): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = value.decodeText();
  texts.set(value, text);
  return text;
}

/** A text string, decoded. */
export function textAt(holder: PDFDict, key: string): string | undefined {
  return asText(objectAt(holder, key));
}

export function asText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The numbers of an array; what is no number is left out. */
export function asNumbers(array: PDFArray): number[] {
  return array.asArray().flatMap((value) => (value instanceof PDFNumber ? [value.asNumber()] : []));
}
