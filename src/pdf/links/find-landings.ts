import { type PDFArray, PDFName } from 'pdf-lib';
import { normalPermalink } from '../../domain/links.js';
import type { Landmarks } from '../document-facts.js';
import { arrayAt, asNumbers } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { findDestination } from './find-destination.js';
import { flattenOutline, outlineEntries } from './outline-entries.js';

/** A place in a print that a travelling link can jump to. */
export interface Landing {
  /** The anchor that was found; undefined for the top of the first page. */
  readonly anchor: string | undefined;
  /** `[page /XYZ left top zoom]`. */
  readonly destination: PDFArray;
}

/** Finds where a link to a page (and anchor) of the framework lands; undefined when the print does not hold that page. */
export type Landings = (permalink: string, anchor: string | undefined) => Landing | undefined;

/**
 * Chromium writes destinations only for ids that the same print links to, but an outline entry for every heading,
 * in document order: so the n-th anchor lands where the n-th entry points. An anchor that is
 * neither lands on the first page.
 */
export function findLandings(pdf: OpenPdf, { permalinks, anchors }: Landmarks): Landings {
  const held = new Set(permalinks.map(normalPermalink));
  const headings = headingDestinations(pdf, anchors);
  const top = topOfFirstPage(pdf);
  return (permalink, anchor) => {
    if (!held.has(normalPermalink(permalink)) || top === undefined) return undefined;
    if (anchor === undefined) return { anchor, destination: top };
    const destination = headings.get(anchor) ?? findDestination(pdf, PDFName.of(anchor));
    return destination === undefined ? { anchor: undefined, destination: top } : { anchor, destination };
  };
}

/** Only when there is an entry for each heading can the two lists be laid side by side. */
function headingDestinations(pdf: OpenPdf, anchors: Landmarks['anchors']): Map<string, PDFArray> {
  const entries = flattenOutline(outlineEntries(pdf));
  const found = new Map<string, PDFArray>();
  if (entries.length !== anchors.length) return found;
  anchors.forEach((anchor, at) => {
    const destination = entries[at]?.destination;
    if (anchor !== undefined && destination !== undefined) found.set(anchor, destination);
  });
  return found;
}

export function topOfFirstPage(pdf: OpenPdf): PDFArray | undefined {
  const [first] = pdf.pages;
  const box = first && arrayAt(first.dict, 'MediaBox');
  if (first === undefined || box === undefined) return undefined;
  const top = asNumbers(box)[3] ?? 0;
  return pdf.context.obj([first.ref, 'XYZ', 0, top, 0]);
}
