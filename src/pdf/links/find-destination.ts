import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import { arrayAt, asDict, asText, dictAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';

/** The explicit destination behind a /Dest or /D: an array as it stands, a name or string looked up. */
export function findDestination(pdf: OpenPdf, value: PDFObject | undefined): PDFArray | undefined {
  const found = pdf.context.lookup(value);
  if (found instanceof PDFName) return asArray(pdf, dictAt(pdf.catalog, 'Dests')?.get(found));
  if (found instanceof PDFString || found instanceof PDFHexString) {
    const names = dictAt(pdf.catalog, 'Names');
    const tree = names && dictAt(names, 'Dests');
    return asArray(pdf, tree && findName(tree, asText(found) ?? ''));
  }
  return asArray(pdf, value);
}

/** An explicit destination is an array, or a dictionary that holds it as /D. */
function asArray(pdf: OpenPdf, value: PDFObject | undefined): PDFArray | undefined {
  const found = pdf.context.lookup(value);
  if (found instanceof PDFArray) return found;
  return found instanceof PDFDict ? arrayAt(found, 'D') : undefined;
}

function findName(tree: PDFDict, wanted: string): PDFObject | undefined {
  const names = arrayAt(tree, 'Names')?.asArray() ?? [];
  for (let at = 0; at + 1 < names.length; at += 2) if (asText(names[at]) === wanted) return names[at + 1];
  for (const kid of arrayAt(tree, 'Kids')?.asArray() ?? []) {
    const branch = asDict(tree.context, kid);
    const found = branch && findName(branch, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
