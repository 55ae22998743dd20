import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

export function checkPages({ row, facts }: ReadPdf): Fault[] {
  if (facts.pages === row.pages) return [];
  return [
    fault(row.path, 'page-count-differs', `It has ${facts.pages} pages; the manifest says ${row.pages}.`),
  ];
}
