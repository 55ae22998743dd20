import type { PDFRef } from 'pdf-lib';
import { normalPermalink } from '../domain/links.js';
import { writeContents } from './content/open-contents.js';
import { openRewritten } from './content/open-rewritten.js';
import { sourceText } from './content/source-text.js';
import type { DocumentFacts } from './document-facts.js';
import { describeDocument } from './file/describe-document.js';
import { writePdf } from './file/write-pdf.js';
import { type NumberRun, type NumberSheet, openNumberSheet } from './fonts/number-sheet.js';
import { namePlaces } from './links/name-places.js';
import { type FindLanding, resolveLinks } from './links/resolve-links.js';
import { addBlankPage } from './merge/add-blank-page.js';
import { addPart } from './merge/add-part.js';
import { closePack } from './merge/close-pack.js';
import type { MergePart } from './merge/merge-part.js';
import { leaveUnnumbered, type NumberFormat, numberPage, numberPieces } from './merge/number-pages.js';
import { openPack, type Pack } from './merge/open-pack.js';
import { placeParts } from './merge/place-parts.js';
import { openBeside, withTags } from './objects/open-pdf.js';

export type { MergePart } from './merge/merge-part.js';
export type { NumberFormat } from './merge/number-pages.js';

/** How a pack numbers its pages in one language. */
export interface PackNumbers {
  /** A print that shows, in the style of the page numbers, every character that they need. */
  readonly sheet: Uint8Array;
  readonly format: NumberFormat;
}

export interface MergedPdf {
  readonly pdf: Uint8Array;
  /** Blank ones included. */
  readonly pages: number;
}

/**
 * Makes one finished file of many prepared prints and keeps what makes them accessible: tags, bookmarks, links,
 * destinations. Links between the parts become jumps. Equal fonts, images and other resources are stored once. `numbers`
 * holds the language of each part that shows page numbers.
 */
export function mergePdfs(
  parts: readonly MergePart[],
  facts: DocumentFacts,
  numbers: ReadonlyMap<string, PackNumbers>,
): MergedPdf {
  const places = placeParts(parts);
  const total = (places.at(-1)?.first ?? 1) - 1 + (parts.at(-1)?.pages ?? 0);
  const pack = openPack();
  const numberings = new Map(
    [...numbers].map(([language, { sheet, format }]) => [
      language,
      { sheet: openSheet(pack, sheet, format), format },
    ]),
  );
  const names = namePlaces(parts.map((part) => part.names));
  for (const [at, part] of parts.entries()) {
    const place = places[at];
    const named = names[at];
    if (place === undefined || named === undefined) continue;
    if (place.blankBefore) addBlankPage(pack, facts.paper);
    const print = withTags(openBeside(part.pdf, pack.context));
    if (print.pages.length !== part.pages) {
      throw new Error(`"${part.title}" has ${print.pages.length} pages instead of ${part.pages}.`);
    }
    for (const [index, page] of print.pages.entries()) {
      const way = part.numbered ? numberings.get(part.language) : undefined;
      if (way === undefined) leaveUnnumbered(page);
      else numberPage(page, way.sheet, numberPieces(way.format, place.first + index, total));
    }
    addPart(pack, print, part, { names: named, language: facts.language });
  }

  const merged = closePack(pack, facts.language);
  resolveLinks(merged, landingsOf(pack, parts), facts.links);
  describeDocument(merged, facts);
  return { pdf: writePdf(merged.context), pages: total };
}

/** Its fonts become the pack's. */
function openSheet(pack: Pack, bytes: Uint8Array, { direction }: NumberFormat): NumberSheet {
  const print = withTags(openBeside(bytes, pack.context));
  // Its words are copied as they stand, and every glyph of them is to stand for something.
  if (direction === 'rtl') {
    writeContents(print, openRewritten(print, sourceText(''), direction).contents);
  }
  const sheet = openNumberSheet(print, direction);
  const shared = new Map<PDFRef, PDFRef>();
  const share = (font: PDFRef) => {
    const known = shared.get(font) ?? pack.shared.share(font);
    shared.set(font, known);
    return known;
  };
  const digits = share(sheet.digits);
  const shareAll = (run: NumberRun): NumberRun => {
    if ('glyphs' in run) return { ...run, font: share(run.font) };
    const used = [...run.line.fonts].filter(([resource]) => run.line.content.includes(`/${resource} `));
    return { ...run, line: { ...run.line, fonts: new Map(used.map(([key, font]) => [key, share(font)])) } };
  };
  return { digits, set: (pieces) => sheet.set(pieces).map(shareAll) };
}

function landingsOf(pack: Pack, parts: readonly MergePart[]): FindLanding {
  const holders = new Map(
    parts.flatMap(({ id, permalinks }) => permalinks.map((link) => [normalPermalink(link), id])),
  );
  return (permalink, anchor) => {
    const id = holders.get(permalink);
    if (id === undefined) return undefined;
    const part = pack.named.get(id);
    return part?.anchors.get(anchor ?? '') ?? part?.top;
  };
}
