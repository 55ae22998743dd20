import type { Line } from '../domain/deck.js';
import type { Expectation, Level, Section } from '../domain/framework.js';
import { pageLink } from '../domain/links.js';
import type { DeckSubject } from './deck-subject.js';
import { type Draft, frame, highest, joined, railOf } from './frame.js';
import { linesOf, plainLine } from './lines-of.js';
import { bodyRoom, largeRoom, titleShift } from './measure.js';
import { linesOfBlocks, textSlides, titled } from './prose-slides.js';
import { splitLines } from './split-lines.js';

/** A level: its title with the opening of its intro, an area at a time, its notes, and the rung above. */
export function levelSlides(subject: DeckSubject, level: Level): Draft[] {
  const [first, ...rest] = level.sections;
  const leads = first?.kind === 'prose';
  return [
    ...titleSlides(subject, level, leads ? first : undefined),
    ...(leads ? rest : level.sections).flatMap((section) => sectionSlides(subject, level, section)),
    ...closingSlide(subject, level),
  ];
}

function titleSlides(subject: DeckSubject, level: Level, intro: Section | undefined): Draft[] {
  const say = subject.words(level.language);
  const blocks = intro?.kind === 'prose' ? intro.blocks : [];
  const written = linesOfBlocks(blocks);
  const lines =
    written.length > 0 || level.summary === '' ? written : [plainLine('paragraph', level.summary)];
  const large = titleShift(level.role, 44);
  const small = titleShift(joined([level.role, stepOf(subject, level), say.continued(99, 99)]), 32);
  const { size, slides } = splitLines(lines, largeRoom(large), bodyRoom(small));
  const place = say.levelOf(level.number, highest(subject.craft.levels.map(({ number }) => number)));
  return slides.map((some, index) =>
    frame(subject, level, railOf(subject, level, index === 0 ? 'spoken' : 'silent'), {
      kind: index === 0 ? 'level' : 'text',
      heading: index === 0 ? 1 : 2,
      title: level.role,
      steps: index === 0 ? [place] : [stepOf(subject, level), say.continued(index + 1, slides.length)],
      shift: index === 0 ? large : small,
      body: { kind: 'lines', size, lines: some },
      notes: [level.heading.text, level.summary, ...blocks.map(({ text }) => text)],
    }),
  );
}

function sectionSlides(subject: DeckSubject, level: Level, section: Section): Draft[] {
  const common = { page: level, level, heading: 2, steps: [stepOf(subject, level)] } as const;
  if (section.kind === 'areas') {
    return section.expectations.flatMap((expectation) =>
      textSlides(subject, {
        ...common,
        title: expectation.name.text,
        lines: expectation.statements.flatMap(({ html }) => statementLines(html)),
        notes: notesOf(expectation),
      }),
    );
  }
  const text = titled(section.blocks, subject.words(level.language).notes);
  const notes = section.blocks.map((block) => block.text);
  return text.lines.length === 0 ? [] : textSlides(subject, { ...common, ...text, notes });
}

function closingSlide(subject: DeckSubject, level: Level): Draft[] {
  const { craft } = subject;
  const say = subject.words(level.language);
  const next = craft.levels.find(({ number }) => number > level.number);
  if (next === undefined && craft.levels.length < 2) return [];
  const lines =
    next === undefined ? [plainLine('paragraph', say.topRung(craft.name))] : nextLines(subject, level, next);
  return textSlides(subject, {
    page: level,
    level,
    heading: 2,
    title: say.nextRung,
    steps: [stepOf(subject, level)],
    lines,
    notes:
      next === undefined
        ? [say.topRung(craft.name)]
        : [next.heading.text, next.summary, say.address(next.permalink)],
  });
}

function nextLines(subject: DeckSubject, level: Level, next: Level): Line[] {
  const name = `${next.role}, ${subject.words(level.language).level} ${next.number}`;
  return [
    plainLine('paragraph', name, { weight: 'bold', href: pageLink(next.permalink, undefined) }),
    ...(next.summary === '' ? [] : [plainLine('paragraph', next.summary)]),
  ];
}

function stepOf(subject: DeckSubject, level: Level): string {
  return `${subject.words(level.language).level} ${level.number}`;
}

/** Statements carry a dash, so that one that goes on from the slide before is seen to have none. */
function statementLines(html: string): Line[] {
  return linesOf(html, 'statement').map((line) => ({
    ...line,
    depth: line.depth + 1,
    mark: line.kind === 'statement' ? '–' : line.mark,
  }));
}

function notesOf({ name, statements }: Expectation): string[] {
  return [name.text, ...statements.map(({ text }) => text)];
}
