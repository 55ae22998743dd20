import type { PDFArray } from 'pdf-lib';
import type { Landmarks } from '../document-facts.js';
import { arrayAt, asNumbers, dictAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { findDestination } from './find-destination.js';
import { flattenOutline, outlineEntries } from './outline-entries.js';

/** Where links into a print can land: explicit destinations, `[page /XYZ left top zoom]`. */
export interface Landings {
  /** The top of its first page. */
  readonly top: PDFArray;
  readonly anchors: ReadonlyMap<string, PDFArray>;
}

/**
 * Chromium writes destinations only for ids that the same print links to, but an outline entry for every heading,
 * in document order: so the n-th anchor lands where the n-th entry points.
 */
export function findLandings(pdf: OpenPdf, anchors: Landmarks['anchors']): Landings {
  const found = new Map<string, PDFArray>();
  for (const [key, value] of dictAt(pdf.catalog, 'Dests')?.entries() ?? []) {
    const destination = findDestination(pdf, value);
    if (destination !== undefined) found.set(key.decodeText(), destination);
  }
  const entries = flattenOutline(outlineEntries(pdf));
  // Only when there is an entry for each heading can the two lists be laid side by side.
  for (const [at, anchor] of entries.length === anchors.length ? anchors.entries() : []) {
    const destination = entries[at]?.destination;
    if (anchor !== undefined && destination !== undefined) found.set(anchor, destination);
  }
  return { top: topOfFirstPage(pdf), anchors: found };
}

function topOfFirstPage(pdf: OpenPdf): PDFArray {
  const [first] = pdf.pages;
  const box = first && arrayAt(first.dict, 'MediaBox');
  if (first === undefined || box === undefined) throw new Error('The print has no pages.');
  return pdf.context.obj([first.ref, 'XYZ', 0, asNumbers(box)[3] ?? 0, 0]);
}
