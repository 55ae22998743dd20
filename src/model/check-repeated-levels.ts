import type { Level } from '../domain/framework.js';
import type { Problems } from './problem.js';

/** Two levels of fewer words may well say the same. */
const fewest = 10;

/** A level that says word for word what the one below says: it was copied, and never written. */
export function checkRepeatedLevels(levels: readonly Level[], problems: Problems<'level-repeated'>): void {
  for (const [at, level] of levels.entries()) {
    const below = levels[at - 1];
    if (below === undefined || !isRepeated(level, below)) continue;
    problems.add('level-repeated', level.place, {
      what: `Level ${level.number} says word for word what Level ${below.number} says.`,
      why: 'Nobody could tell what the step up is.',
      fix: `Write what this level expects, or compare it with ${below.file}.`,
    });
  }
}

/** Whether two levels say the same. */
export function isRepeated(level: Level, below: Level): boolean {
  const text = textOf(level);
  return text === textOf(below) && text.split(' ').length >= fewest;
}

/** What a level expects, without its heading, in which the number differs. */
function textOf({ sections }: Level): string {
  const texts = sections.flatMap((section) =>
    section.kind === 'prose'
      ? section.blocks.map(({ text }) => text)
      : section.expectations.flatMap(({ name, statements }) => [
          name.text,
          ...statements.map(({ text }) => text),
        ]),
  );
  return texts.join('\n').replace(/\s+/g, ' ').trim();
}
