import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

/** Every name that an address may end in leads to a page; a file about a craft or level has such names. */
export function checkDestinations({ row, facts }: ReadPdf): Fault[] {
  if (row.craft !== null && facts.destinations.length === 0) {
    return [
      fault(
        row.path,
        'destination-astray',
        'It names none of its places.',
        'An address cannot lead to a level or an area in it.',
      ),
    ];
  }
  return facts.destinations
    .filter(({ page }) => page === undefined)
    .map(({ name }) => fault(row.path, 'destination-astray', `The address #${name} leads nowhere.`));
}
