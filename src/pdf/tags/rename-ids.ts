import { PDFArray, PDFDict, PDFHexString, PDFString } from 'pdf-lib';
import { asText, name, objectAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { type ElementPlace, elementsBelow } from '../objects/structure.js';

/**
 * Chromium's structure ids (`node00000073`) count on for the life of a renderer, so they differ between prints
 * of the same page. They become `<prefix>1`, `<prefix>2`… in document order, in elements, table headers and the IDTree.
 */
export function renameIds(
  print: TaggedPdf,
  prefix: string,
  elements: readonly ElementPlace[] = elementsBelow(print.structure),
): void {
  const named = elements.filter(({ element }) => element.has(name('ID')));
  const fresh = new Map<string, string>();
  for (const { element } of named) {
    const old = asText(objectAt(element, 'ID')) ?? '';
    if (!fresh.has(old)) fresh.set(old, `${prefix}${fresh.size + 1}`);
  }
  for (const { element } of elements) renameHeaders(element, fresh);
  for (const { element } of named) {
    const old = asText(objectAt(element, 'ID')) ?? '';
    element.set(name('ID'), PDFString.of(fresh.get(old) ?? old));
  }
  if (named.length > 0) print.structure.set(name('IDTree'), idTree(print, named));
  else print.structure.delete(name('IDTree'));
}

function renameHeaders(element: PDFDict, fresh: ReadonlyMap<string, string>): void {
  const attributes = objectAt(element, 'A');
  for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    const dict = element.context.lookup(attribute);
    const headers = dict instanceof PDFDict ? objectAt(dict, 'Headers') : undefined;
    if (!(headers instanceof PDFArray)) continue;
    headers.asArray().forEach((header, at) => {
      const known =
        header instanceof PDFString || header instanceof PDFHexString ? asText(header) : undefined;
      headers.set(at, PDFString.of(fresh.get(known ?? '') ?? known ?? ''));
    });
  }
}

/** Names of a name tree are sorted as bytes. */
function idTree(print: TaggedPdf, named: readonly ElementPlace[]): PDFDict {
  const entries = named
    .map(({ element, ref }) => ({ id: asText(objectAt(element, 'ID')) ?? '', ref }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return print.context.obj({ Names: entries.flatMap(({ id, ref }) => [PDFString.of(id), ref]) });
}
