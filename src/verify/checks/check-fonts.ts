import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

export function checkFonts({ row, facts }: ReadPdf): Fault[] {
  return facts.fonts
    .filter(({ embedded }) => !embedded)
    .map(({ name }) =>
      fault(
        row.path,
        'font-not-embedded',
        `The font ${name} is not in the file.`,
        'Another computer would show other letters.',
      ),
    );
}
