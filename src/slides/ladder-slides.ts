import type { Level } from '../domain/framework.js';
import { rungsFrom } from '../domain/ladder.js';
import { pointsPerMm, rail, railPitch, rungLeading, slideSheet } from '../domain/slide-sheet.js';
import type { DeckSubject } from './deck-subject.js';
import { estimateLines } from './estimate-lines.js';
import { type Draft, frame, railOf } from './frame.js';

/** The ladder with the names of its rungs, this one marked; long ladders take several slides, from the top. */
export function ladderSlides(subject: DeckSubject): Draft[] {
  const { craft, level } = subject;
  const say = subject.words(craft.language);
  const rungs = level === undefined ? craft.levels : rungsFrom(craft, level);
  const { size, count } = rungsPerSlide(rungs);
  const parts = chunk(rungs.toReversed(), count);
  return parts.map((levels, index) =>
    frame(subject, { ...craft, ...release(level) }, railFor(levels, subject), {
      kind: 'text',
      heading: 2,
      title: say.ladder,
      steps: index === 0 ? [] : [say.continued(index + 1, parts.length)],
      anchor: '',
      shift: 0,
      body: {
        kind: 'rungs',
        size,
        head: [say.level, say.role],
        rungs: levels.map(({ id, numeral, role }) => ({
          number: numeral,
          role,
          mark: id === level?.id ? 'this' : 'other',
        })),
      },
      notes: levels.map((each) =>
        [`${say.titled(say.levelNumber(each.numeral), each.role)}.`, each.summary]
          .filter((part) => part !== '')
          .join(' '),
      ),
    }),
  );
}

/** On a level's deck every slide carries the level's version and date. */
function release(level: Level | undefined): Partial<Pick<Level, 'release'>> {
  return level === undefined ? {} : { release: level.release };
}

/** Names stand beside their rungs, so the rail shows the same ones. */
function railFor(levels: readonly Level[], subject: DeckSubject) {
  const rungs = levels.map(({ numeral }) => numeral).reverse();
  const { spoken, current } = railOf(subject, subject.level, 'spoken');
  return {
    spoken,
    numerals: 'none' as const,
    current: current !== undefined && rungs.includes(current) ? current : undefined,
    rungs,
  };
}

/** As many rungs as stand on a slide, nine at most, at the larger size when every name is one line. */
function rungsPerSlide(levels: readonly Level[]): { size: 18 | 24; count: number } {
  const linesAt = (size: 18 | 24) =>
    Math.max(
      1,
      ...levels.map(({ role }) => estimateLines(role, size, slideSheet.column * pointsPerMm, 'bold')),
    );
  if (linesAt(24) === 1) return { size: 24, count: rail.most };
  const tallest = linesAt(18) * rungLeading[18];
  const room = (count: number) => railPitch(count) * pointsPerMm;
  const count = [9, 8, 7, 6, 5, 4, 3, 2].find((each) => room(each) >= tallest) ?? 1;
  return { size: 18, count };
}

/** Chunks of `size`, as even as can be. */
function chunk<T>(items: readonly T[], size: number): T[][] {
  const parts = Math.max(1, Math.ceil(items.length / size));
  const each = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, index) => items.slice(index * each, (index + 1) * each));
}
