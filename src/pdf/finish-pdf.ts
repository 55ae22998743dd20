import { normalPermalink } from '../domain/links.js';
import type { DocumentFacts, Landmarks } from './document-facts.js';
import { describeDocument } from './file/describe-document.js';
import { writePdf } from './file/write-pdf.js';
import { findLandings } from './links/find-landings.js';
import { punctuateBookmarks } from './links/punctuate-bookmarks.js';
import { type FindLanding, resolveLinks } from './links/resolve-links.js';
import { keepNumber } from './merge/number-pages.js';
import { openPrint, type TaggedPdf } from './objects/open-pdf.js';
import { preparePrint } from './prepare-print.js';

/**
 * Turns a print of Chromium's into a file to give away: PDF/UA-1 and PDF/A-2a, and says so.
 * The same print and facts give the same bytes, whenever and by whichever tab it was printed.
 * `self` says which framework pages the print holds, so that links to them jump inside it.
 */
export async function finishPdf(
  print: Uint8Array,
  facts: DocumentFacts,
  self: Landmarks,
): Promise<Uint8Array> {
  const pdf = await openPrint(print);
  preparePrint(pdf);
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
  const { top, anchors } = findLandings(pdf, self.anchors);
  const landing: FindLanding = (permalink, anchor) =>
    held.has(permalink) ? (anchors.get(anchor ?? '') ?? top) : undefined;
  resolveLinks(pdf, landing, facts.links);
  punctuateBookmarks(pdf, facts.title);
  describeDocument(pdf, facts);
  return writePdf(pdf.context);
}
