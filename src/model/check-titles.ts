import { frontText } from './front/front.js';
import { groupBy } from './nav/group-by.js';
import type { Navigation } from './nav/navigation.js';
import { type PageFile, placeOf } from './nav/page-file.js';
import type { Problems } from './problem.js';

/** Two pages with one title under one parent, when other pages name that title as theirs. */
export function checkTitles(
  pages: readonly PageFile[],
  nav: Navigation<PageFile>,
  problems: Problems<'duplicate-title'>,
): void {
  const named = new Set(pages.map((page) => frontText(page.front, 'parent')?.toLowerCase()));
  const parents = pages.filter((page) => named.has(page.title.toLowerCase()));
  const groups = groupBy(parents, (page) => {
    const above = nav.parentOf(page)?.file ?? frontText(page.front, 'parent')?.toLowerCase();
    return `${page.title.toLowerCase()}\n${above ?? ''}`;
  });
  for (const [first, ...others] of groups.values()) {
    for (const other of others) {
      problems.add('duplicate-title', placeOf(other, 'title'), {
        what: `${first?.file ?? ''} has the title "${other.title}" as well.`,
        why: 'Pages name their parent by its title, so nobody can tell which of the two they mean.',
        fix: 'Give each page a title of its own.',
      });
    }
  }
}

/** Pages that name a title which several pages have, and nothing tells which of these they stand below. */
export function checkDoubtfulParents(
  pages: readonly PageFile[],
  nav: Navigation<PageFile>,
  problems: Problems<'duplicate-title'>,
): void {
  for (const page of pages) {
    const [first, ...others] = nav.doubtsOf(page);
    // Two of one title below one parent are told at their titles.
    if (first === undefined || others.every((other) => nav.parentOf(other) === nav.parentOf(first))) continue;
    problems.add('duplicate-title', placeOf(page, 'parent'), {
      what: `${[first, ...others].map(({ file }) => file).join(' and ')} have the title "${first.title}".`,
      why: `So nobody can tell which of them this page stands below; it was put below ${first.file}.`,
      fix: 'Add "grand_parent:" with the title of the page above the one that is meant, or "ancestor:" with one further up.',
    });
  }
}
