import { type PDFArray, type PDFObject, PDFString } from 'pdf-lib';
import { name, nameAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import type { Landings } from './find-landings.js';
import { linksOf } from './links-of.js';
import type { PlaceNames } from './name-places.js';

/** The destinations of a print by name, and what a /Dest says to reach them. */
export interface NamedDestinations {
  /** For the file's name tree. */
  readonly destinations: ReadonlyMap<string, PDFArray>;
  /** Of the top of its first page. */
  readonly top: PDFObject;
  readonly anchors: ReadonlyMap<string, PDFObject>;
}

/** Names the landings of a print, and has the links within it use the names. Where there is none, places are explicit. */
export function nameDestinations(pdf: OpenPdf, landings: Landings, names: PlaceNames): NamedDestinations {
  const destinations = new Map<string, PDFArray>();
  const keep = (named: readonly string[], destination: PDFArray): PDFObject => {
    for (const each of named) destinations.set(each, destination);
    return named[0] === undefined ? destination : PDFString.of(named[0]);
  };
  const top = keep(names.top, landings.top);
  const anchors = new Map<string, PDFObject>();
  for (const [anchor, destination] of landings.anchors) {
    anchors.set(anchor, keep(names.take(anchor), destination));
  }
  for (const { annotation } of pdf.pages.flatMap(linksOf)) {
    const now = anchors.get(nameAt(annotation, 'Dest') ?? '');
    if (now !== undefined) annotation.set(name('Dest'), now);
  }
  return { destinations, top, anchors };
}
