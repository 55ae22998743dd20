import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

export function checkTags({ row, facts, reading }: ReadPdf): Fault[] {
  const why = 'A screen reader needs tags to tell headings, lists and paragraphs.';
  if (facts.tags === 0) return [fault(row.path, 'not-tagged', 'It has no tags.', why)];
  const spoken = new Set(reading.blocks.map(({ page }) => page));
  // A page without a number may be blank on purpose: chapters of a pack start on the right.
  const silent = reading.numbers.flatMap((number, index) =>
    number !== undefined && !spoken.has(index + 1) ? [index + 1] : [],
  );
  return silent.map((page) =>
    fault(row.path, 'not-tagged', `Nothing on page ${page} has a tag that is read.`, why),
  );
}
