import type { Fault } from '../../domain/verify-report.js';
import type { OutlineFact } from '../../pdf/read-facts.js';
import { fault } from '../fault.js';
import { carriesTitle, type ReadPdf } from './read-pdf.js';

/** Every bookmark leads to a page that carries its title, in the same words. A cover alone does not say that it is one. */
export function checkBookmarks({ row, facts, reading }: ReadPdf): Fault[] {
  return flat(facts.outline).flatMap(({ title, page }) => {
    const name = `The bookmark "${title}"`;
    if (page === undefined) return [fault(row.path, 'bookmark-astray', `${name} leads nowhere.`)];
    const carried = page === 1 ? 'whole' : carriesTitle(reading, page, title);
    if (carried === 'whole') return [];
    if (carried === 'run-together') return [runTogether(row.path, name, page)];
    return [fault(row.path, 'bookmark-astray', `${name} leads to page ${page}, which has no such heading.`)];
  });
}

/** For a name whose letters are those of the heading it leads to, but whose words are not. */
export function runTogether(path: string, name: string, page: number): Fault {
  return fault(
    path,
    'words-run-together',
    `${name} and the heading on page ${page} that it leads to are not the same words: some run together.`,
    'A screen reader says them as one word, and a search finds neither.',
  );
}

function flat(outline: readonly OutlineFact[]): OutlineFact[] {
  return outline.flatMap((entry) => [entry, ...flat(entry.kids)]);
}
