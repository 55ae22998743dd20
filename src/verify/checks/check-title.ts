import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

/** Title and language: the first things that a screen reader asks of a file. */
export function checkTitle({ row, facts }: ReadPdf): Fault[] {
  const title = facts.title?.trim() ?? '';
  const language = facts.language ?? '';
  return [
    ...(title === '' ? [fault(row.path, 'title-missing', 'It has no title.')] : []),
    ...(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)
      ? []
      : [
          fault(
            row.path,
            'language-missing',
            language === '' ? 'It names no language.' : `"${language}" is no language.`,
            'A screen reader would read it in the wrong voice.',
          ),
        ]),
  ];
}
