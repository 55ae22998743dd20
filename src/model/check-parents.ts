import { nearest } from '../domain/nearest.js';
import { frontText } from './front/front.js';
import type { Navigation } from './nav/navigation.js';
import { type PageFile, placeOf } from './nav/page-file.js';
import type { SortedPages } from './nav/sorted-pages.js';
import type { Problems } from './problem.js';
import { didYouMean } from './text/did-you-mean.js';

/** Pages whose parent is not in the folder, or stands below them, and levels that name none. */
export function checkParents(
  { root, crafts, others }: SortedPages,
  nav: Navigation<PageFile>,
  problems: Problems<'unknown-parent'>,
): void {
  const upper = [root, ...crafts.map((craft) => craft.page), ...others].filter((page) => page !== undefined);
  const titles = new Set(upper.map((page) => page.title));
  for (const craft of crafts) {
    if (craft.page === undefined) for (const { page } of craft.levels) report(page, titles, problems);
  }
  for (const page of upper) {
    const isNamed = frontText(page.front, 'parent') !== undefined;
    if (!isNamed || nav.parentOf(page) !== undefined) continue;
    if (nav.byTitle(frontText(page.front, 'parent') ?? '').length > 0) reportCircle(page, problems);
    else report(page, titles, problems);
  }
}

function reportCircle(page: PageFile, problems: Problems<'unknown-parent'>): void {
  problems.add('unknown-parent', placeOf(page, 'parent'), {
    what: `"${page.title}" stands below itself: so do its parent, "${frontText(page.front, 'parent')}", and those between.`,
    why: 'So the website shows none of them in its navigation; here this page stands at the top.',
    fix: 'Correct the "parent:" of one of them, or take it out.',
    stopsRelease: true,
  });
}

function report(page: PageFile, titles: ReadonlySet<string>, problems: Problems<'unknown-parent'>): void {
  const named = frontText(page.front, 'parent');
  if (named === undefined) {
    problems.add('unknown-parent', placeOf(page, 'parent'), {
      what: 'This level names no parent.',
      why: 'So nothing says which craft it belongs to.',
      fix: 'Add "parent:" with the title of its craft\'s page.',
      stopsRelease: true,
    });
    return;
  }
  const others = [...titles].filter((title) => title !== page.title);
  problems.add('unknown-parent', placeOf(page, 'parent'), {
    what: `No page in this folder has the title "${named}".`,
    why: 'So the page that should stand above this one, with its text, is missing.',
    fix: `Add that page, or correct "parent:". ${didYouMean(named, others)}`,
    // A page that is not in the folder may be on the website; a slip is one everywhere.
    ...(nearest(named, others) === undefined ? {} : { stopsRelease: true as const }),
  });
}
