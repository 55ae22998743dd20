import { PDFArray, PDFDict, PDFNull, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import type { Content } from '../content/open-contents.js';
import { markedContentId } from '../content/read-marks.js';
import { readOperands } from '../content/read-operands.js';
import { readText } from '../content/read-text.js';
import type { FontReader } from '../fonts/font-reader.js';
import { name, numberAt, refAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { elementsBelow, kidsOf, parentTree, setKids, typeOf } from '../objects/structure.js';

/**
 * Chromium repeats a table's head on every page and tags each copy as the same cell, so a screen reader says
 * "Area Area Area". The copies on later pages become artifacts, as long as they say the same as the first.
 */
export function silenceRepeats(print: TaggedPdf, contents: readonly Content[], fonts: FontReader): void {
  const cells = elementsBelow(print.structure).filter(({ element }) => typeOf(element) === 'TH');
  const leaves = cells.flatMap(({ element }) => [
    element,
    ...elementsBelow(element).map((below) => below.element),
  ]);
  const repeated = leaves
    .map((leaf) => ({ leaf, marks: marksOf(leaf) }))
    .filter(({ marks }) => spansPages(marks));
  if (repeated.length === 0) return;
  const pages = new Map(
    contents.filter(({ kind }) => kind === 'page').map((content) => [content.page.ref, content]),
  );
  const parents = new Map(parentTree(print.structure));
  for (const { leaf, marks } of repeated) {
    const said = [...new Set(marks.map(({ page }) => page))].map((page) => {
      const own = marks.filter((mark) => mark.page === page);
      return textOf(pages.get(page), own, fonts);
    });
    if (said.some((text) => text !== said[0])) continue;
    const later = marks.filter(({ page }) => page !== marks[0]?.page);
    for (const { page, mcid } of later) silence(pages.get(page), mcid, parents);
    const gone = new Set(later.map(({ kid }) => kid));
    setKids(
      leaf,
      kidsOf(leaf).filter((kid) => !gone.has(kid)),
    );
  }
}

interface Mark {
  readonly kid: PDFObject;
  readonly page: PDFRef;
  readonly mcid: number;
}

/** Marked content of an element on pages; that of form XObjects is left alone. */
function marksOf(element: PDFDict): Mark[] {
  const own = refAt(element, 'Pg');
  return kidsOf(element).flatMap((kid) => {
    const inline = kid instanceof PDFDict && !kid.has(name('Stm')) ? kid : undefined;
    const mcid = kid instanceof PDFNumber ? kid.asNumber() : inline && numberAt(inline, 'MCID');
    const page = (inline && refAt(inline, 'Pg')) ?? own;
    return mcid === undefined || page === undefined ? [] : [{ kid, page, mcid }];
  });
}

function spansPages(marks: readonly Mark[]): boolean {
  return marks.some(({ page }) => page !== marks[0]?.page);
}

function textOf(content: Content | undefined, marks: readonly Mark[], fonts: FontReader): string {
  if (content === undefined) return '';
  const { bytes, operations, owner } = content;
  const wanted = new Set(marks.map(({ mcid }) => mcid));
  const texts = readText(bytes, operations, wanted, (resource) => fonts(owner, resource));
  return marks.map(({ mcid }) => texts.get(mcid) ?? '').join('');
}

/** The content is painted as before, but belongs to no element. */
function silence(content: Content | undefined, mcid: number, parents: ReadonlyMap<number, PDFObject>): void {
  if (content === undefined) return;
  const { bytes, operations, edits, page } = content;
  for (const operation of operations) {
    if (operation.operator !== 'BDC' || markedContentId(readOperands(bytes, operation)) !== mcid) continue;
    edits.push({ from: operation.from, to: operation.to, text: '/Artifact BMC' });
  }
  const key = numberAt(page.dict, 'StructParents');
  const list = page.dict.context.lookup(key === undefined ? undefined : parents.get(key));
  if (list instanceof PDFArray && mcid < list.size()) list.set(mcid, PDFNull);
}
