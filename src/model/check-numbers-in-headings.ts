import { headingText } from './markdown/heading-text.js';
import { readLevelTitle } from './nav/level-title.js';
import type { LevelPage, SortedPages } from './nav/sorted-pages.js';
import type { Problems } from './problem.js';

/** Pages copied from another level, with only half of their numbers changed. */
export function checkNumbersInHeadings(
  { crafts }: SortedPages,
  problems: Problems<'level-number-differs'>,
): void {
  for (const craft of crafts) for (const level of craft.levels) checkNumber(level, problems);
}

function checkNumber({ page, title }: LevelPage, problems: Problems<'level-number-differs'>): void {
  const h1 = page.parsed.h1;
  const inHeading = h1?.heading === undefined ? undefined : readLevelTitle(headingText(h1.heading));
  if (h1 === undefined || inHeading === undefined || inHeading.number === title.number) return;
  problems.add('level-number-differs', page.parsed.text.place(h1.from), {
    what: `The heading says Level ${inHeading.number}, the title says Level ${title.number}.`,
    why: 'The title decides; the sheet shows both.',
    fix: 'Correct the heading or the title.',
  });
}
