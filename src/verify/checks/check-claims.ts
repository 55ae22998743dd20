import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

const wanted = ['PDF/UA-1', 'PDF/A-2A'];

export function checkClaims({ row, facts }: ReadPdf): Fault[] {
  return wanted
    .filter((claim) => !facts.claims.includes(claim))
    .map((claim) => fault(row.path, 'claim-missing', `Its metadata does not claim ${claim}.`));
}
