import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

/** What is filled in claims no PDF/A: saving would break it, and a viewer may open it read-only. */
const wanted = (fields: number) => (fields > 0 ? ['PDF/UA-1'] : ['PDF/UA-1', 'PDF/A-2A']);

export function checkClaims({ row, facts }: ReadPdf): Fault[] {
  return wanted(facts.fields)
    .filter((claim) => !facts.claims.includes(claim))
    .map((claim) => fault(row.path, 'claim-missing', `Its metadata does not claim ${claim}.`));
}
