import { PDFRef, PDFString } from 'pdf-lib';
import { normalPermalink } from '../domain/links.js';
import type { DocumentFacts } from './document-facts.js';
import { describeDocument } from './file/describe-document.js';
import { writePdf } from './file/write-pdf.js';
import { openNumberSheet } from './fonts/number-sheet.js';
import { type FindLanding, resolveLinks } from './links/resolve-links.js';
import { addBlankPage } from './merge/add-blank-page.js';
import { addPart, landingName } from './merge/add-part.js';
import { closePack, writeNames } from './merge/close-pack.js';
import { countPages } from './merge/count-pages.js';
import type { MergePart } from './merge/merge-part.js';
import { type NumberFormat, type NumberOf, numberPages, numberText } from './merge/number-pages.js';
import { openPack, type Pack } from './merge/open-pack.js';
import { type PartPlace, placeParts } from './merge/place-parts.js';
import { openTransplant } from './merge/transplant.js';
import { openPrint, type TaggedPdf } from './objects/open-pdf.js';
import { type ChangeContents, preparePrint } from './prepare-print.js';

export type { MergePart } from './merge/merge-part.js';
export type { NumberFormat } from './merge/number-pages.js';

export interface MergeOptions {
  /** How the pack numbers its pages; undefined leaves the numbers that the parts printed for themselves. */
  readonly numbers: { readonly sheet: Uint8Array; readonly format: NumberFormat } | undefined;
}

export interface MergedPdf {
  readonly pdf: Uint8Array;
  /** Blank ones included. */
  readonly pages: number;
}

/**
 * Makes one finished file of many prints and keeps what makes them accessible: tags, bookmarks, links, destinations.
 * Links between the parts become jumps. Equal fonts, images and other resources are stored once.
 */
export async function mergePdfs(
  parts: readonly MergePart[],
  facts: DocumentFacts,
  options: MergeOptions,
): Promise<MergedPdf> {
  const counts = parts.map(({ pdf }) => countPages(pdf));
  const places = placeParts(parts.map(({ start }, at) => ({ start, pages: counts[at] ?? 0 })));
  const total = (places.at(-1)?.first ?? 1) - 1 + (counts.at(-1) ?? 0);
  const pack = openPack();
  const numbering = options.numbers && (await openNumbering(pack, options.numbers, total));
  for (const [at, part] of parts.entries()) {
    const place = places[at];
    if (place === undefined) continue;
    const print = await openPrint(part.pdf);
    if (print.pages.length !== counts[at])
      throw new Error(`The print of "${part.title}" is not Chromium's own.`);
    if (place.blankBefore) addBlankPage(pack);
    const seeds = new Map<PDFRef, PDFRef>();
    preparePrint(print, `${part.id}.`, numbering?.(print, part, place, seeds) ?? (() => {}));
    addPart(pack, print, part, seeds);
  }

  const merged = closePack(pack, facts.language);
  resolveLinks(merged, landingsOf(pack, parts), facts.links);
  writeNames(pack, merged.catalog);
  describeDocument(merged, facts);
  return { pdf: await writePdf(merged.context), pages: total };
}

/** How to renumber the pages of one part; `seeds` learns which reference stands for the numbers' font. */
type Numbering = (
  print: TaggedPdf,
  part: MergePart,
  place: PartPlace,
  seeds: Map<PDFRef, PDFRef>,
) => ChangeContents;

async function openNumbering(
  pack: Pack,
  { sheet: bytes, format }: NonNullable<MergeOptions['numbers']>,
  total: number,
): Promise<Numbering> {
  const sheet = await openNumberSheet(bytes);
  const font = openTransplant(sheet.pdf.context, pack.context, pack.shared, pack.fonts, new Map()).resource(
    sheet.font,
  );
  return (print, part, place, seeds) => {
    const standIn = print.context.nextRef();
    if (font instanceof PDFRef) seeds.set(standIn, font);
    const numberOf: NumberOf = (index) => numberText(format, place.first + index, total);
    return numberPages(print.pages, sheet, standIn, part.numbered ? numberOf : undefined);
  };
}

function landingsOf(pack: Pack, parts: readonly MergePart[]): FindLanding {
  const holders = new Map(
    parts.flatMap(({ id, permalinks }) => permalinks.map((link) => [normalPermalink(link), id])),
  );
  return (permalink, anchor) => {
    const id = holders.get(permalink);
    if (id === undefined) return undefined;
    const exact = anchor === undefined ? id : landingName(id, anchor);
    const known = pack.landings.has(exact) ? exact : id;
    pack.landed.add(known);
    return PDFString.of(known);
  };
}
