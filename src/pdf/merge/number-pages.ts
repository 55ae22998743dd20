import type { PDFRef } from 'pdf-lib';
import { findPageNumber } from '../content/find-page-number.js';
import { stampPageNumber } from '../content/stamp-page-number.js';
import type { NumberSheet } from '../fonts/number-sheet.js';
import { arrayAt, asNumbers, dictAt, name } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';
import type { ChangeContents } from '../prepare-print.js';

/** How a pack's page number reads: `before 57 between 128 after`; without `between` the total is left out. */
export interface NumberFormat {
  readonly before: string;
  readonly between: string | undefined;
  readonly after: string;
}

/** The pages of one part: what to stamp on its n-th page (from 0), or nothing when the part is not numbered. */
export type NumberOf = ((index: number) => string) | undefined;

const resource = 'LadderpressNumbers';

/**
 * Replaces each number that a part printed for itself by the pack's. `font` stands for the sheet's font in the part.
 */
export function numberPages(
  pages: readonly OpenPage[],
  sheet: NumberSheet,
  font: PDFRef,
  numberOf: NumberOf,
): ChangeContents {
  return (contents, fonts) => {
    for (const content of contents) {
      if (content.kind !== 'page') continue;
      const printed = findPageNumber(content.bytes, content.operations, (key) => fonts(content.owner, key));
      if (printed === undefined) continue;
      const text = numberOf?.(pages.indexOf(content.page));
      const stamp = text === undefined ? undefined : { font: resource, ...sheet.set(text) };
      if (stamp !== undefined) addFont(content.page, font);
      content.edits.push(...stampPageNumber(printed, stamp, pageWidth(content.page)));
    }
  };
}

export function numberText(format: NumberFormat, page: number, total: number): string {
  const rest = format.between === undefined ? '' : `${format.between}${total}`;
  return `${format.before}${page}${rest}${format.after}`;
}

function addFont({ dict }: OpenPage, font: PDFRef): void {
  const resources = dictAt(dict, 'Resources');
  const fonts = resources && dictAt(resources, 'Font');
  fonts?.set(name(resource), font);
}

function pageWidth({ dict }: OpenPage): number {
  const box = arrayAt(dict, 'MediaBox');
  const [left = 0, , right = 0] = box === undefined ? [] : asNumbers(box);
  return left + right;
}
