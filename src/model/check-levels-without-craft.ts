import { frontText } from './front/front.js';
import { isCalledByLevel } from './levels/level-title.js';
import { namesAreas } from './nav/names-areas.js';
import { placeOf } from './nav/page-file.js';
import type { SortedPages } from './nav/sorted-pages.js';
import type { Problems } from './problem.js';

/**
 * Pages that are called as a level is, or say by area what is expected, and stand under nothing: they are printed as
 * chapters, and have no rung.
 */
export function checkLevelsWithoutCraft(
  { others, crafts }: SortedPages,
  problems: Problems<'level-without-craft'>,
): void {
  if (crafts.length === 0) return;
  for (const page of others) {
    if (frontText(page.front, 'parent') !== undefined) continue;
    if (!isCalledByLevel(page.title) && !namesAreas(page, undefined)) continue;
    problems.add('level-without-craft', placeOf(page, 'title'), {
      what: `"${page.title}" looks like a level, but names no craft as its parent.`,
      why: 'So it has no rung on a ladder, and no handout or card is made of it.',
      fix: 'Add "parent:" with the title of its craft\'s page; or give the page another title.',
    });
  }
}
