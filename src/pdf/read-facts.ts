import { PDFDict, PDFRawStream, PDFRef } from 'pdf-lib';
import type { Viewing } from '../domain/plan.js';
import { findDestination, namedDestinations } from './links/find-destination.js';
import { linksOf } from './links/links-of.js';
import { type OutlineEntry, outlineEntries } from './links/outline-entries.js';
import { arrayAt, asDict, dictAt, name, nameAt, numberAt, objectAt, textAt } from './objects/look.js';
import { type OpenPdf, openPdf } from './objects/open-pdf.js';
import { streamBytes } from './objects/stream-bytes.js';
import { elementsBelow, numberTreeEntries } from './objects/structure.js';

/** What a PDF says about itself; pages count from 1. */
export interface PdfFacts {
  readonly pages: number;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly outline: readonly OutlineFact[];
  readonly links: readonly LinkFact[];
  /** Places that an address such as `handout.pdf#level3-automation` leads to, sorted by name. */
  readonly destinations: readonly DestinationFact[];
  readonly fonts: readonly FontFact[];
  /** How many places to fill in it has. */
  readonly fields: number;
  /** Number of structure elements; 0 when it is not tagged. */
  readonly tags: number;
  /** The label of each page, as a viewer shows it. */
  readonly labels: readonly string[];
  readonly viewing: Viewing;
  /** What its metadata claims, e.g. `['PDF/UA-1', 'PDF/A-2A']`. */
  readonly claims: readonly string[];
}

export interface OutlineFact {
  readonly title: string;
  /** Undefined when it leads nowhere in the file. */
  readonly page: number | undefined;
  readonly kids: readonly OutlineFact[];
}

export interface LinkFact {
  /** The page it stands on. */
  readonly page: number;
  /** What a screen reader says. */
  readonly text: string;
  readonly target: TargetFact;
}

export type TargetFact =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'web'; readonly uri: string }
  | { readonly kind: 'nowhere' };

export interface DestinationFact {
  readonly name: string;
  /** Undefined when it leads nowhere in the file. */
  readonly page: number | undefined;
}

export interface FontFact {
  readonly name: string;
  readonly embedded: boolean;
}

/** Throws when the bytes are no PDF. */
export async function readFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await openPdf(bytes);
  const numbers = new Map(pdf.pages.map(({ ref }, index) => [ref, index + 1]));
  const info = asDict(pdf.context, pdf.info);
  const structure = dictAt(pdf.catalog, 'StructTreeRoot');
  return {
    pages: pdf.pages.length,
    title: info && textAt(info, 'Title'),
    language: textAt(pdf.catalog, 'Lang'),
    outline: outlineEntries(pdf).map((entry) => outlineFact(entry, numbers)),
    links: linkFacts(pdf, numbers),
    destinations: namedDestinations(pdf).map(([key, destination]) => ({
      name: key,
      page: pageOf(destination?.get(0), numbers),
    })),
    fonts: fontFacts(pdf),
    fields: fieldsIn(pdf),
    tags: structure === undefined ? 0 : elementsBelow(structure).length,
    labels: labelsOf(pdf),
    viewing: viewingOf(pdf),
    claims: claimsOf(pdf),
  };
}

type PageNumbers = ReadonlyMap<PDFRef, number>;

function outlineFact({ title, destination, kids }: OutlineEntry, numbers: PageNumbers): OutlineFact {
  return {
    title,
    page: pageOf(destination?.get(0), numbers),
    kids: kids.map((kid) => outlineFact(kid, numbers)),
  };
}

function linkFacts(pdf: OpenPdf, numbers: PageNumbers): LinkFact[] {
  return pdf.pages.flatMap((page, index) =>
    linksOf(page).map(({ annotation }) => ({
      page: index + 1,
      text: textAt(annotation, 'Contents') ?? '',
      target: targetOf(pdf, annotation, numbers),
    })),
  );
}

function targetOf(pdf: OpenPdf, annotation: PDFDict, numbers: PageNumbers): TargetFact {
  const action = dictAt(annotation, 'A');
  const uri = action && textAt(action, 'URI');
  if (uri !== undefined) return { kind: 'web', uri };
  const destination = findDestination(pdf, annotation.get(name('Dest')) ?? action?.get(name('D')));
  const page = pageOf(destination?.get(0), numbers);
  return page === undefined ? { kind: 'nowhere' } : { kind: 'page', page };
}

function pageOf(ref: unknown, numbers: PageNumbers): number | undefined {
  return ref instanceof PDFRef ? numbers.get(ref) : undefined;
}

function fieldsIn({ catalog }: OpenPdf): number {
  const acroForm = dictAt(catalog, 'AcroForm');
  return (acroForm && arrayAt(acroForm, 'Fields'))?.size() ?? 0;
}

/** Type 3 fonts carry their glyphs with them, so they count as embedded. What only a viewer may use is none of the file's. */
function fontFacts({ context, catalog }: OpenPdf): FontFact[] {
  const acroForm = dictAt(catalog, 'AcroForm');
  const resources = acroForm && dictAt(acroForm, 'DR');
  const lent = new Set((resources && dictAt(resources, 'Font'))?.values());
  const found = context.enumerateIndirectObjects().flatMap(([ref, font]) => {
    if (!(font instanceof PDFDict) || nameAt(font, 'Type') !== 'Font') return [];
    const subtype = nameAt(font, 'Subtype') ?? '';
    // A descendant is counted with the Type 0 font that it belongs to.
    if (subtype.startsWith('CIDFont')) return [];
    const holder = subtype === 'Type0' ? asDict(context, arrayAt(font, 'DescendantFonts')?.get(0)) : font;
    const descriptor = holder && dictAt(holder, 'FontDescriptor');
    const files = ['FontFile', 'FontFile2', 'FontFile3'];
    const embedded = subtype === 'Type3' || files.some((key) => descriptor?.has(name(key)) === true);
    if (!embedded && lent.has(ref)) return [];
    return [{ name: nameAt(font, 'BaseFont') ?? subtype, embedded }];
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Decimal labels, with their prefix and start; another style shows as decimal, since we write no other. */
function labelsOf({ catalog, context, pages }: OpenPdf): string[] {
  const tree = dictAt(catalog, 'PageLabels');
  const ranges = tree === undefined ? [] : numberTreeEntries(tree);
  return pages.map((_, index) => {
    const [first, value] = ranges.findLast(([start]) => start <= index) ?? [0, undefined];
    const range = asDict(context, value);
    const number = ((range && numberAt(range, 'St')) ?? 1) + index - first;
    return `${(range && textAt(range, 'P')) ?? ''}${number}`;
  });
}

function viewingOf({ catalog }: OpenPdf): Viewing {
  const preferences = dictAt(catalog, 'ViewerPreferences');
  const says = (key: string) => preferences && nameAt(preferences, key);
  return {
    bookmarks: nameAt(catalog, 'PageMode') === 'UseOutlines' ? 'shown' : 'hidden',
    sides: says('Duplex') === 'DuplexFlipLongEdge' ? 'duplex' : 'any',
    scaling: says('PrintScaling') === 'None' ? 'none' : 'any',
  };
}

function claimsOf({ catalog }: OpenPdf): string[] {
  const metadata = objectAt(catalog, 'Metadata');
  if (!(metadata instanceof PDFRawStream)) return [];
  const packet = Buffer.from(streamBytes(metadata)).toString('utf8');
  const value = (key: string) => new RegExp(`<${key}>([^<]*)<`).exec(packet);
  const ua = value('pdfuaid:part')?.[1];
  const part = value('pdfaid:part')?.[1];
  const conformance = value('pdfaid:conformance')?.[1] ?? '';
  return [
    ...(ua === undefined ? [] : [`PDF/UA-${ua}`]),
    ...(part === undefined ? [] : [`PDF/A-${part}${conformance}`]),
  ];
}
