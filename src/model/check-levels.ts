import { craftPath } from '../domain/craft-path.js';
import type { Craft } from '../domain/framework.js';
import { rungsFrom } from '../domain/ladder.js';
import type { FrameworkFolder } from '../domain/source.js';
import type { PageFile } from './nav/page-file.js';
import type { Problems } from './problem.js';

/** What is reported here. */
type Found = 'no-levels' | 'craft-without-levels' | 'duplicate-level' | 'missing-level';

/** What must hold of a framework's ladders. */
export function checkLevels(
  crafts: readonly Craft[],
  first: PageFile | undefined,
  folder: FrameworkFolder,
  problems: Problems<Found>,
): void {
  if (crafts.every((craft) => craft.levels.length === 0)) {
    reportNoLevels(first?.file, folder, problems);
    return;
  }
  for (const craft of crafts) {
    if (craft.levels.length === 0) reportEmptyCraft(craft, problems);
    checkNumbers(craft, first?.cut !== undefined, problems);
  }
}

function reportNoLevels(first: string | undefined, folder: FrameworkFolder, problems: Problems<Found>): void {
  const count = folder.pages.length;
  const files = `${count} Markdown ${count === 1 ? 'file' : 'files'}`;
  const file = first ?? folder.pages[0]?.path ?? '.';
  problems.add(
    'no-levels',
    { file, line: 1, column: 1 },
    {
      what:
        first === undefined
          ? `None of the ${files} in this folder can be read as a page with front matter.`
          : `None of the ${files} in this folder is a level.`,
      why: 'So there is nothing to print.',
      fix: 'A level has front matter with a title such as "Level 3 (Senior)" and the title of its craft\'s page as parent.',
    },
  );
}

function reportEmptyCraft(craft: Craft, problems: Problems<Found>): void {
  problems.add('craft-without-levels', craft.place, {
    what: `No level names "${craft.label}" as its parent.`,
    why: 'So only an overview can be made of this craft.',
    fix: 'Add levels, or check their "parent:".',
  });
}

/**
 * On each ladder of a craft: each number once, and none left out between the lowest and the highest. Levels that were cut
 * out of other files may share a grade, as a lead and a manager do: nobody wrote a page twice.
 */
function checkNumbers(craft: Craft, isCut: boolean, problems: Problems<Found>): void {
  for (const level of craft.levels) {
    const rungs = rungsFrom(craft, level);
    const previous = rungs[rungs.indexOf(level) - 1];
    if (previous === undefined) continue;
    if (level.number <= previous.until) {
      if (isCut && level.title !== previous.title) continue;
      problems.add('duplicate-level', level.place, {
        what: `${previous.file} is Level ${previous.numeral} of ${craftPath(craft)} as well.`,
        why: 'A ladder has each rung once; nobody could tell which sheet counts.',
        fix: 'Give one of the two another number: in its title, or as "level:" in its front matter.',
      });
    } else if (Math.floor(level.number) - Math.floor(previous.until) > 1) {
      const missing = Math.floor(previous.until) + 1;
      problems.add('missing-level', level.place, {
        what: `${craftPath(craft)} has a Level ${previous.numeral} and a Level ${level.numeral}, but no Level ${missing}.`,
        why: 'The ladder is printed with a gap.',
        fix: `Add Level ${missing}, or correct the number in this page's title.`,
      });
    }
  }
}
