import { frontText } from './front/front.js';
import { groupBy } from './nav/group-by.js';
import { type PageFile, placeOf } from './nav/page-file.js';
import type { Problems } from './problem.js';

/** Two pages with one title under one parent, when other pages name that title as theirs. */
export function checkTitles(pages: readonly PageFile[], problems: Problems<'duplicate-title'>): void {
  const named = new Set(pages.map((page) => frontText(page.front, 'parent')?.toLowerCase()));
  const parents = pages.filter((page) => named.has(page.title.toLowerCase()));
  const groups = groupBy(
    parents,
    (page) => `${page.title.toLowerCase()}\n${frontText(page.front, 'parent')?.toLowerCase() ?? ''}`,
  );
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
