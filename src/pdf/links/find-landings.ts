import type { PDFArray } from 'pdf-lib';
import type { Landmarks } from '../document-facts.js';
import { arrayAt, asNumbers, dictAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { findDestination } from './find-destination.js';
import { flattenOutline, type OutlineEntry, outlineEntries } from './outline-entries.js';

/** Where links into a print can land: explicit destinations, `[page /XYZ left top zoom]`. */
export interface Landings {
  /** The top of its first page. */
  readonly top: PDFArray;
  readonly anchors: ReadonlyMap<string, PDFArray>;
  /** Its bookmarks. */
  readonly outline: readonly OutlineEntry[];
  /** Those that stand for a heading with an anchor. */
  readonly headings: ReadonlyMap<OutlineEntry, string>;
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
  const outline = outlineEntries(pdf);
  const headings = new Map<OutlineEntry, string>();
  const entries = flattenOutline(outline);
  // Only when there is an entry for each heading can the two lists be laid side by side; the last may not be printed, as
  // that over lines for notes, for which a handout may have no room.
  const unprinted = anchors.slice(entries.length);
  const agree = entries.length <= anchors.length && unprinted.every((anchor) => anchor === undefined);
  for (const [at, entry] of agree ? entries.entries() : []) {
    const anchor = anchors[at];
    if (anchor === undefined || entry.destination === undefined) continue;
    const ids = anchor.split(' ');
    for (const id of ids) found.set(id, entry.destination);
    headings.set(entry, ids[0] ?? anchor);
  }
  return { top: topOfFirstPage(pdf), anchors: found, outline, headings };
}

function topOfFirstPage(pdf: OpenPdf): PDFArray {
  const [first] = pdf.pages;
  const box = first && arrayAt(first.dict, 'MediaBox');
  if (first === undefined || box === undefined) throw new Error('The print has no pages.');
  return pdf.context.obj([first.ref, 'XYZ', 0, asNumbers(box)[3] ?? 0, 0]);
}
