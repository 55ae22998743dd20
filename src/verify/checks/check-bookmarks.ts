import type { Fault } from '../../domain/verify-report.js';
import type { OutlineFact } from '../../pdf/read-facts.js';
import { fault } from '../fault.js';
import { carriesTitle, isHeading, lettersOf, type ReadPdf } from './read-pdf.js';

/** Every bookmark leads to a page that carries its title, in the same words; and every heading has one. */
export function checkBookmarks(pdf: ReadPdf): Fault[] {
  return [...astray(pdf), ...missing(pdf)];
}

/** A cover alone does not say that it is one. */
function astray({ row, facts, reading }: ReadPdf): Fault[] {
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

/** A title has a bookmark of its page, which may call it otherwise; any other heading one of its name. */
function missing({ row, facts, reading }: ReadPdf): Fault[] {
  const bookmarks = flat(facts.outline).map(({ title, page }) => ({ letters: lettersOf(title), page }));
  return reading.blocks.filter(isHeading).flatMap(({ role, page, text }) => {
    const letters = lettersOf(text);
    const isThere = bookmarks.some(
      (bookmark) =>
        // A heading may go on over the page.
        (bookmark.page === page || bookmark.page === page - 1) &&
        (role === 'H1' || bookmark.letters.includes(letters) || letters.includes(bookmark.letters)),
    );
    if (isThere) return [];
    return [fault(row.path, 'bookmark-missing', `No bookmark leads to "${text}" on page ${page}.`)];
  });
}

function flat(outline: readonly OutlineFact[]): OutlineFact[] {
  return outline.flatMap((entry) => [entry, ...flat(entry.kids)]);
}
