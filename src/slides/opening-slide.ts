import { craftPath, sectionOf } from '../domain/craft-path.js';
import type { Line } from '../domain/deck.js';
import type { DeckSubject } from './deck-subject.js';
import { bound, type Draft, frame, joined, railOf, spokenRung } from './frame.js';
import { plainLine } from './lines-of.js';
import { fitsRoom, largeRoom, largeShift, textSize } from './measure.js';

/** The cover: whose ladder, which rung, of which framework; of a level also what it is about, where there is room. */
export function openingSlide(subject: DeckSubject): Draft {
  const { craft, level, frameworkTitle } = subject;
  const page = level ?? craft;
  const say = subject.words(page.language);
  const title = level?.role ?? craft.name;
  const approved = page.release.approvedBy === undefined ? '' : say.approvedBy(page.release.approvedBy);
  return frame(subject, page, railOf(subject, level, 'spoken'), {
    kind: 'opening',
    heading: 1,
    title,
    steps: [],
    anchor: '',
    shift: largeShift(title),
    body: {
      kind: 'lines',
      size: textSize,
      columns: 1,
      lines: [...placeOf(subject), ...summaryOf(subject), ...frameworkOf(subject)],
      beside: undefined,
    },
    notes: [
      joined([frameworkTitle, craftPath(craft), level?.heading.text ?? '']),
      joined([say.status(page.release), say.release(page.release), approved]),
      level?.summary ?? '',
      say.address(page.permalink),
    ],
  });
}

/** Whether the opening says what its level is about. */
export function saysSummary(subject: DeckSubject): boolean {
  return summaryOf(subject).length > 0;
}

function placeOf({ craft, level, words }: DeckSubject): Line[] {
  if (level === undefined) return [];
  return [
    plainLine(
      'paragraph',
      joined([craftPath(craft), bound(spokenRung(words(level.language), craft, level))]),
    ),
  ];
}

function frameworkOf({ craft, level, frameworkTitle }: DeckSubject): Line[] {
  const section = level === undefined ? sectionOf(craft) : '';
  return [plainLine('paragraph', joined([frameworkTitle, section]))];
}

function summaryOf(subject: DeckSubject): Line[] {
  const { level } = subject;
  if (level === undefined || level.summary === '') return [];
  const lines = [plainLine('paragraph', level.summary)];
  return fitsRoom([...placeOf(subject), ...lines, ...frameworkOf(subject)], largeRoom(largeShift(level.role)))
    ? lines
    : [];
}
