import type { Level } from '../domain/framework.js';
import { placeInCraft } from '../domain/place-names.js';
import type { DeckSubject } from './deck-subject.js';
import { type Draft, frame, joined, railOf } from './frame.js';
import { plainLine } from './lines-of.js';
import { bodyRoom, headOf, largeRoom, largeShift, textSize } from './measure.js';
import { splitLines } from './split-lines.js';

/** Where a level begins in the deck of its craft: its title in large, and what it is about. */
export function titleSlides(subject: DeckSubject, level: Level): Draft[] {
  const say = subject.words(level.language);
  const step = say.levelNumber(level.numeral);
  const large = largeShift(level.role);
  const small = headOf(level.role, joined([step, say.continued(99, 99)]), '');
  const summary = level.summary === '' ? [] : [plainLine('paragraph', level.summary)];
  const slides = splitLines(summary, largeRoom(large), bodyRoom(small.shift));
  return slides.map((lines, index) =>
    frame(subject, level, railOf(subject, level, index === 0 ? 'spoken' : 'silent'), {
      ...(index === 0
        ? { kind: 'level', heading: 1, anchor: placeInCraft(subject.craft, level), shift: large }
        : { ...small, kind: 'text', heading: 2, anchor: '' }),
      title: level.role,
      steps: [step, index === 0 ? '' : say.continued(index + 1, slides.length)],
      body: { kind: 'lines', size: textSize, columns: 1, lines, beside: undefined },
      notes: [level.heading.text, level.summary],
    }),
  );
}
