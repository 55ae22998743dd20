import { hasGrandParent } from './nav/find-levels.js';
import { namesAreas } from './nav/names-areas.js';
import type { Navigation } from './nav/navigation.js';
import { type PageFile, placeOf } from './nav/page-file.js';
import type { SortedPages } from './nav/sorted-pages.js';
import type { Problems } from './problem.js';

/** Pages under a craft that look like levels but say no number. */
export function checkLevelsWithoutNumber(
  { crafts, others, unordered }: SortedPages,
  nav: Navigation<PageFile>,
  problems: Problems<'level-without-number'>,
): void {
  const craftPages = new Set(crafts.map((craft) => craft.page));
  for (const page of others) {
    const parent = nav.parentOf(page);
    const isUnderCraft = parent === undefined ? hasGrandParent(page) : craftPages.has(parent);
    if (!unordered.includes(page) && !(isUnderCraft && looksLikeLevel(page, parent))) continue;
    problems.add('level-without-number', placeOf(page, 'title'), {
      what: `"${page.title}" looks like a level, but neither its title nor "level:" names a number.`,
      why: 'So it has no rung on the ladder, and no handout or card is made of it.',
      fix: 'Add "level:" with its number, or write the title as, for example, "Level 3 (Senior)".',
    });
  }
}

function looksLikeLevel(page: PageFile, craft: PageFile | undefined): boolean {
  const heading = page.gist.h1?.raw ?? '';
  return /\blevel\b/i.test(`${page.title} ${heading}`) || namesAreas(page, craft);
}
