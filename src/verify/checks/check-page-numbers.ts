import type { Fault } from '../../domain/verify-report.js';
import { holdsFromTheRight } from '../../pdf/content/logical-order.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

/** The number on the paper, the label in the viewer and the number of pages agree. */
export function checkPageNumbers({ row, facts, reading }: ReadPdf): Fault[] {
  return reading.numbers.flatMap((printed, index) => {
    if (printed === undefined) return [];
    // It is read as it is painted, from left to right.
    const painted = printed.match(/\d+/g) ?? [];
    const [number, total] = holdsFromTheRight(printed) ? painted.reverse() : painted;
    const label = facts.labels[index];
    const said = `Page ${index + 1} says "${printed.trim()}"`;
    if (number !== label) {
      return [fault(row.path, 'page-number-differs', `${said}; a viewer calls it ${label}.`)];
    }
    if (total !== undefined && Number(total) !== facts.pages) {
      return [fault(row.path, 'page-number-differs', `${said}; the file has ${facts.pages} pages.`)];
    }
    return [];
  });
}
