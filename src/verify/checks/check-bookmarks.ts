import type { Fault } from '../../domain/verify-report.js';
import type { OutlineFact } from '../../pdf/read-facts.js';
import { fault } from '../fault.js';
import { carriesTitle, type ReadPdf } from './read-pdf.js';

/** Every bookmark leads to a page that carries its title. A cover alone does not say that it is one. */
export function checkBookmarks({ row, facts, reading }: ReadPdf): Fault[] {
  return flat(facts.outline).flatMap(({ title, page }) => {
    const name = `The bookmark "${title}"`;
    if (page === undefined) return [fault(row.path, 'bookmark-astray', `${name} leads nowhere.`)];
    if (page === 1 || carriesTitle(reading, page, title)) return [];
    return [fault(row.path, 'bookmark-astray', `${name} leads to page ${page}, which has no such heading.`)];
  });
}

function flat(outline: readonly OutlineFact[]): OutlineFact[] {
  return outline.flatMap((entry) => [entry, ...flat(entry.kids)]);
}
