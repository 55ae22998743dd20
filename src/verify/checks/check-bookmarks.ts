import type { Fault } from '../../domain/verify-report.js';
import type { OutlineFact } from '../../pdf/read-facts.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';
import { isHeading } from './spoken-pages.js';
import { lettersOf } from './title-words.js';

/** Every bookmark leads to a page that carries its title, in the same words; and every heading has one. */
export function checkBookmarks(pdf: ReadPdf): Fault[] {
  return [...astray(pdf), ...missing(pdf)];
}

/** A cover alone does not say that it is one. */
function astray({ row, facts, pages }: ReadPdf): Fault[] {
  return flat(facts.outline).flatMap(({ title, page }) => {
    const name = `The bookmark "${title}"`;
    if (page === undefined) return [fault(row.path, 'bookmark-astray', `${name} leads nowhere.`)];
    const carried = page === 1 ? 'whole' : pages.carries(page, title);
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
  const byPage = new Map<number | undefined, string[]>();
  for (const { title, page } of flat(facts.outline)) {
    byPage.set(page, [...(byPage.get(page) ?? []), lettersOf(title)]);
  }
  return reading.blocks.filter(isHeading).flatMap(({ role, page, text }) => {
    const letters = lettersOf(text);
    // A heading may go on over the page.
    const bookmarks = [...(byPage.get(page) ?? []), ...(byPage.get(page - 1) ?? [])];
    const isNamed = (bookmark: string) => bookmark.includes(letters) || letters.includes(bookmark);
    // A craft's sheet of its own stands before its page, in print with a blank one between; the bookmark leads there.
    const isThere =
      role === 'H1'
        ? bookmarks.length > 0 || (byPage.get(page - 2) ?? []).some(isNamed)
        : bookmarks.some(isNamed);
    if (isThere) return [];
    return [fault(row.path, 'bookmark-missing', `No bookmark leads to "${text}" on page ${page}.`)];
  });
}

function flat(outline: readonly OutlineFact[]): OutlineFact[] {
  return outline.flatMap((entry) => [entry, ...flat(entry.kids)]);
}
