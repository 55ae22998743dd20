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
    return asArray(pdf, tree && namesIn(tree).get(asText(found) ?? ''));
  }
  return asArray(pdf, value);
}

/** Every name of the name tree with what it stands for, in their order; undefined where that is no place. */
export function namedDestinations(pdf: OpenPdf): [string, PDFArray | undefined][] {
  const names = dictAt(pdf.catalog, 'Names');
  const tree = names && dictAt(names, 'Dests');
  return tree === undefined ? [] : [...namesIn(tree)].map(([key, value]) => [key, asArray(pdf, value)]);
}

/** An explicit destination is an array, or a dictionary that holds it as /D. */
function asArray(pdf: OpenPdf, value: PDFObject | undefined): PDFArray | undefined {
  const found = pdf.context.lookup(value);
  if (found instanceof PDFArray) return found;
  return found instanceof PDFDict ? arrayAt(found, 'D') : undefined;
}

/** A pack has thousands of names, each asked for by bookmarks and links. A tree does not change once it is written. */
const trees = new WeakMap<PDFDict, ReadonlyMap<string, PDFObject>>();

function namesIn(tree: PDFDict): ReadonlyMap<string, PDFObject> {
  const known = trees.get(tree);
  if (known !== undefined) return known;
  const found = new Map(namesBelow(tree));
  trees.set(tree, found);
  return found;
}

function namesBelow(tree: PDFDict): [string, PDFObject][] {
  const found: [string, PDFObject][] = [];
  const names = arrayAt(tree, 'Names')?.asArray() ?? [];
  for (let at = 0; at + 1 < names.length; at += 2) {
    const value = names[at + 1];
    if (value !== undefined) found.push([asText(names[at]) ?? '', value]);
  }
  for (const kid of arrayAt(tree, 'Kids')?.asArray() ?? []) {
    const branch = asDict(tree.context, kid);
    if (branch !== undefined) found.push(...namesBelow(branch));
  }
  return found;
}
