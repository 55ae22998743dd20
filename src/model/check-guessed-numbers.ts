import { placeOf } from './nav/page-file.js';
import type { CraftPages, SortedPages } from './nav/sorted-pages.js';
import type { Problems } from './problem.js';

/** Crafts whose levels say no number: each is told once, with the numbers that its levels were given. */
export function checkGuessedNumbers(
  { crafts }: SortedPages,
  problems: Problems<'level-number-guessed'>,
): void {
  for (const craft of crafts) {
    const [first] = lowestFirst(craft);
    if (first === undefined || (first.title.by !== 'position' && first.title.by !== 'words')) continue;
    const numbers = lowestFirst(craft).map(({ page, title }) => `"${page.title}" is Level ${title.numeral}`);
    problems.add('level-number-guessed', placeOf(first.page, 'title'), {
      what: `No level of ${craft.title === '' ? 'this craft' : craft.title} says its number: ${numbers.join(', ')}.`,
      why:
        first.title.by === 'position'
          ? 'So "nav_order" tells their order, and words such as Senior which end is the top.'
          : 'So words such as Junior and Senior in their titles tell their order.',
      fix: 'Check the order, and write each number down: "level: 1" in the front matter, or "Level 1 (Junior)" as the title.',
    });
  }
}

function lowestFirst({ levels }: CraftPages) {
  return levels.toSorted((a, b) => a.title.number - b.title.number);
}
