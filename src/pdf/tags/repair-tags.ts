import type { PDFDict } from 'pdf-lib';
import { name } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import {
  type ElementPlace,
  elementOf,
  elementsBelow,
  kidsOf,
  setKids,
  typeOf,
} from '../objects/structure.js';
import { fillRows } from './fill-rows.js';
import { foldWrappers } from './fold-wrappers.js';

/**
 * Mends what Chromium's structure tree lacks for PDF/UA-1: types that PDF 1.7 does not know are mapped to ones
 * that it does, the content of a list item stands in an LBody, the heads of a list are its Caption, a row has a cell in
 * every column, and a figure that only groups is a Div. What only wraps text is folded away.
 */
export function repairTags(print: TaggedPdf, elements: readonly ElementPlace[]): void {
  mapUnknownTypes(print.structure, elements);
  for (const place of elements) {
    if (typeOf(place.element) === 'LI') wrapBody(place);
    else if (typeOf(place.element) === 'L') nameCaption(place.element);
    else if (typeOf(place.element) === 'Table') fillRows(place.element);
    else if (isGroupingFigure(place.element)) place.element.set(name('S'), name('Div'));
  }
  const repaired = elementsBelow(print.structure);
  foldWrappers(print, repaired);
  // That they are structure elements is clear from where they stand (ISO 32000-1, table 323).
  for (const { element } of repaired) element.delete(name('Type'));
}

/** Types that Chromium writes beyond ISO 32000-1, 14.8.4; anything else unknown passes as NonStruct. */
const standIns: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Sect',
  FENote: 'Note',
  DocumentFragment: 'Sect',
};

const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

function mapUnknownTypes(structure: PDFDict, elements: readonly ElementPlace[]): void {
  const unknown = new Set(
    elements.map(({ element }) => typeOf(element)).filter((type) => !standardTypes.has(type)),
  );
  if (unknown.size === 0) return;
  const pairs = [...unknown].sort().map((type) => [type, standIns[type] ?? 'NonStruct']);
  structure.set(name('RoleMap'), structure.context.obj(Object.fromEntries(pairs)));
}

function wrapBody({ element: item, ref }: ElementPlace): void {
  const kids = kidsOf(item);
  const isOf = (type: string) => (kid: (typeof kids)[number]) => {
    const element = elementOf(item, kid);
    return element !== undefined && typeOf(element) === type;
  };
  if (kids.some(isOf('LBody'))) return;
  const labels = kids.filter(isOf('Lbl'));
  const content = kids.filter((kid) => !labels.includes(kid));
  if (content.length === 0) return;
  const body = item.context.obj({ Type: 'StructElem', S: 'LBody', P: ref });
  const page = item.get(name('Pg'));
  if (page !== undefined) body.set(name('Pg'), page);
  setKids(body, content);
  const bodyRef = item.context.register(body);
  for (const kid of content) elementOf(item, kid)?.set(name('P'), bodyRef);
  setKids(item, [...labels, bodyRef]);
}

/** What stands at the start of a list and is none of its items is its caption, which Chromium has no tag for there. */
function nameCaption(list: PDFDict): void {
  const [first] = kidsOf(list);
  const element = first === undefined ? undefined : elementOf(list, first);
  if (element !== undefined && typeOf(element) === 'NonStruct') element.set(name('S'), name('Caption'));
}

/** HTML's `<figure>` becomes a Figure around the image's own Figure: without a text of its own it only groups. */
function isGroupingFigure(element: PDFDict): boolean {
  if (typeOf(element) !== 'Figure' || element.has(name('Alt')) || element.has(name('ActualText')))
    return false;
  return kidsOf(element).some((kid) => elementOf(element, kid) !== undefined);
}
