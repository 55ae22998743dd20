import type { LaidLetterhead } from '../domain/letterhead.js';
import { normalPermalink } from '../domain/links.js';
import type { DocumentFacts, Landmarks } from './document-facts.js';
import { describeDocument } from './file/describe-document.js';
import { writePdf } from './file/write-pdf.js';
import type { FormToMake } from './forms/make-fields.js';
import { findLandings } from './links/find-landings.js';
import { type NamedDestinations, nameDestinations } from './links/name-destinations.js';
import { namePlaces, type PlaceNames } from './links/name-places.js';
import { punctuateBookmarks } from './links/punctuate-bookmarks.js';
import { type FindLanding, resolveLinks } from './links/resolve-links.js';
import { writeDestinations } from './links/write-destinations.js';
import { keepNumber } from './merge/number-pages.js';
import { name } from './objects/look.js';
import { openPrint, type TaggedPdf } from './objects/open-pdf.js';
import { preparePrint } from './prepare-print.js';

/**
 * Turns a print of Chromium's into a file to give away: PDF/UA-1 and PDF/A-2a, and says so; what is filled in is PDF/UA-1 alone.
 * The same print and facts give the same bytes, whenever and by whichever tab it was printed.
 * `self` says which framework pages the print holds, so that links to them jump inside it.
 */
export async function finishPdf(
  print: Uint8Array,
  facts: DocumentFacts,
  self: Landmarks,
  html = '',
  letterhead?: LaidLetterhead,
  form?: FormToMake,
): Promise<Uint8Array> {
  const pdf = await openPrint(print);
  preparePrint(pdf, html, letterhead, form);
  return finish(pdf, facts, self);
}

/** The same of a print that was prepared before, for packs: it gives the same bytes. */
export async function finishPart(
  part: Uint8Array,
  facts: DocumentFacts,
  self: Landmarks,
): Promise<Uint8Array> {
  return finish(await openPrint(part), facts, self);
}

function finish(pdf: TaggedPdf, facts: DocumentFacts, self: Landmarks): Uint8Array {
  for (const page of pdf.pages) keepNumber(page);
  const held = new Set(self.permalinks.map(normalPermalink));
  const inner = new Map((self.inner ?? []).map((page) => [normalPermalink(page.permalink), page.anchor]));
  const { top, anchors } = nameAll(pdf, self);
  const landing: FindLanding = (permalink, anchor = '') => {
    if (held.has(permalink)) return anchors.get(anchor) ?? top;
    const begins = inner.get(permalink);
    return begins === undefined ? undefined : (anchors.get(`${begins}-${anchor}`) ?? anchors.get(begins));
  };
  resolveLinks(pdf, landing, facts.links);
  punctuateBookmarks(pdf, facts);
  describeDocument(pdf, facts);
  return writePdf(pdf.context);
}

/** Names every place of the file; its links and bookmarks use the names. */
function nameAll(pdf: TaggedPdf, { names, anchors }: Landmarks): NamedDestinations {
  const landings = findLandings(pdf, anchors);
  const [places = noNames] = namePlaces([names]);
  const named = nameDestinations(pdf, landings, places);
  for (const [{ item }, anchor] of landings.headings) {
    const destination = named.anchors.get(anchor);
    if (destination !== undefined) item.set(name('Dest'), destination);
  }
  const [title] = landings.outline;
  if (title !== undefined && !landings.headings.has(title)) title.item.set(name('Dest'), named.top);
  pdf.catalog.delete(name('Dests'));
  if (named.destinations.size > 0) {
    pdf.catalog.set(name('Names'), writeDestinations(pdf.context, named.destinations));
  }
  return named;
}

const noNames: PlaceNames = { top: [], take: () => [] };
