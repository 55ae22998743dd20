import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

/** Everything that a page paints belongs to a tag or is marked as decoration: the rule that PDF/UA begins with. */
export function checkStray({ row, reading }: ReadPdf): Fault[] {
  return reading.stray.map((page) =>
    fault(
      row.path,
      'painted-untagged',
      `Page ${page} paints something that neither belongs to a tag nor is marked as decoration.`,
      'A screen reader may leave it out, or read it in the wrong place; PDF/UA-1 forbids it.',
    ),
  );
}
