import { type LevelTitle, readLevelTitle } from './levels/level-title.js';
import { headingText } from './markdown/heading-text.js';
import { placeOf } from './nav/page-file.js';
import type { LevelPage, SortedPages } from './nav/sorted-pages.js';
import type { Problems } from './problem.js';

/** Pages copied from another level, with only half of their numbers changed. */
export function checkNumbersInHeadings(
  { crafts }: SortedPages,
  problems: Problems<'level-number-differs'>,
): void {
  for (const craft of crafts) {
    for (const level of craft.levels) {
      checkHeading(level, problems);
      if (level.title.by === 'level') checkTitle(level, problems);
    }
  }
}

function checkHeading({ page, title }: LevelPage, problems: Problems<'level-number-differs'>): void {
  const { h1 } = page.gist;
  const inHeading = h1 === undefined ? undefined : readLevelTitle(headingText(h1));
  if (h1 === undefined || inHeading === undefined || !differs(inHeading, title)) return;
  const decides = title.by === 'level' ? '"level:" in the front matter says' : 'the title says';
  problems.add('level-number-differs', h1.place, {
    what: `The heading says Level ${inHeading.numeral}, ${decides} Level ${title.numeral}.`,
    why: `${title.by === 'level' ? '"level:"' : 'The title'} decides; the sheet shows both.`,
    fix: 'Correct one of them.',
  });
}

function checkTitle({ page, title }: LevelPage, problems: Problems<'level-number-differs'>): void {
  const inTitle = readLevelTitle(page.title);
  if (inTitle === undefined || !differs(inTitle, title)) return;
  problems.add('level-number-differs', placeOf(page, 'title'), {
    what: `The title says Level ${inTitle.numeral}, "level:" says Level ${title.numeral}.`,
    why: '"level:" decides; lists on the website show the title.',
    fix: 'Correct one of them.',
  });
}

/** A heading may have another number as well, of a grade such as "Engineer II": only one of the same kind contradicts. */
function differs(written: LevelTitle, { number, by }: LevelPage['title']): boolean {
  const isLevel = written.kind === 'word' || written.kind === 'short' || written.kind === by;
  return written.isSure && isLevel && written.number !== number;
}
