import type { ContentStream } from '../content/open-contents.js';
import { readText } from '../content/read-text.js';
import type { FontReader } from '../fonts/font-reader.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import {
  type ElementPlace,
  elementsBelow,
  kidsOf,
  parentTree,
  setKids,
  typeOf,
} from '../objects/structure.js';
import { type Mark, marksOf, silence } from './silence-marks.js';

/**
 * Chromium repeats a table's head on every page and tags each copy as the same cell, so a screen reader says
 * "Area Area Area". The copies on later pages become artifacts, as long as they say the same as the first.
 */
export function silenceRepeats(
  print: TaggedPdf,
  elements: readonly ElementPlace[],
  contents: readonly ContentStream[],
  fonts: FontReader,
): void {
  const cells = elements.filter(({ element }) => typeOf(element) === 'TH');
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

function spansPages(marks: readonly Mark[]): boolean {
  return marks.some(({ page }) => page !== marks[0]?.page);
}

function textOf(content: ContentStream | undefined, marks: readonly Mark[], fonts: FontReader): string {
  if (content === undefined) return '';
  const { bytes, operations, owner } = content;
  const wanted = new Set(marks.map(({ mcid }) => mcid));
  const texts = readText(bytes, operations, wanted, (resource) => fonts(owner, resource), 'ltr');
  // Only the last copy lacks the space at which a line that goes on would end.
  return marks
    .map(({ mcid }) => texts.get(mcid) ?? '')
    .join('')
    .trim();
}
