import { craftPath, sectionOf } from '../domain/craft-path.js';
import type { Line } from '../domain/deck.js';
import type { DeckSubject } from './deck-subject.js';
import { bound, type Draft, frame, joined, railOf, spokenRung } from './frame.js';
import { plainLine } from './lines-of.js';
import { titleShift } from './measure.js';

/** The cover: whose ladder, which rung, of which framework. */
export function openingSlide(subject: DeckSubject): Draft {
  const { craft, level, frameworkTitle } = subject;
  const page = level ?? craft;
  const say = subject.words(page.language);
  const place =
    level === undefined
      ? [joined([frameworkTitle, sectionOf(craft)])]
      : [joined([craftPath(craft), bound(spokenRung(say, craft, level))]), frameworkTitle];
  const approved = page.release.approvedBy === undefined ? '' : say.approvedBy(page.release.approvedBy);
  return frame(subject, page, railOf(subject, level, 'spoken'), {
    kind: 'opening',
    heading: 1,
    title: level?.role ?? craft.name,
    steps: [],
    anchor: '',
    shift: titleShift(level?.role ?? craft.name, 44),
    body: {
      kind: 'lines',
      size: 24,
      columns: 1,
      lines: place.map((text): Line => plainLine('paragraph', text)),
    },
    notes: [
      joined([frameworkTitle, craftPath(craft), level?.heading.text ?? '']),
      joined([say.status(page.release), say.release(page.release), approved]),
      say.address(page.permalink),
    ],
  });
}
