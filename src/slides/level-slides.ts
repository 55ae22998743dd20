import type { Line } from '../domain/deck.js';
import type { Expectation, Level, Statement } from '../domain/framework.js';
import { nextRungOf } from '../domain/ladder.js';
import { pageLink } from '../domain/links.js';
import { placeInCraft } from '../domain/place-names.js';
import { statementColumns } from '../domain/statement-groups.js';
import type { DeckSubject } from './deck-subject.js';
import { bound, type Flow, frame, type Piece, railOf, withSteps } from './frame.js';
import { type LevelPart, levelParts } from './level-parts.js';
import { plainLine } from './lines-of.js';
import { bodyRoom, fitsRoom, largeRoom, smallestSize, titleShift } from './measure.js';
import { notesOf } from './notes-of.js';
import { pictureSlides } from './picture-slides.js';
import { textSlides, titled } from './prose-slides.js';
import { readContent } from './read-content.js';

/**
 * A level: its title with the opening of its intro, an area at a time, its notes, and the rung above.
 *
 * @param shown the level without what is internal; undefined when all of it is, and only notes are made
 */
export function levelSlides(subject: DeckSubject, whole: Level, shown: Level | undefined): Piece[] {
  const parts = levelParts(whole, shown);
  if (shown === undefined) {
    const { internal } = subject.words(whole.language);
    return [
      aside([internal(whole.heading.text), ...parts.flatMap((part) => notesOfPart(subject, whole, part))]),
    ];
  }
  const [first, ...rest] = parts;
  const intro = first?.kind === 'prose' ? first : undefined;
  return [
    ...titleSlides(subject, shown, intro),
    ...(intro === undefined ? parts : rest).flatMap((part) => partSlides(subject, shown, part)),
    ...closingSlide(subject, shown),
  ];
}

function titleSlides(subject: DeckSubject, level: Level, intro: LevelPart | undefined): Piece[] {
  const say = subject.words(level.language);
  const written = readContent(intro?.kind === 'prose' ? intro.shown : [], subject);
  const lines =
    written.lines.length > 0 || level.summary === ''
      ? written.lines
      : [plainLine('paragraph', level.summary)];
  const large = titleShift(level.role, 44);
  const small = titleShift(withSteps(level.role, [stepOf(subject, level), say.continued(99, 99)]), 32);
  const notes = [
    level.heading.text,
    level.summary,
    ...(intro === undefined ? [] : notesOfPart(subject, level, intro)),
  ];
  const text: Flow = {
    kind: 'flow',
    text: 'prose',
    lines,
    rooms: { first: largeRoom(large), others: bodyRoom(small) },
    draft: (body, { number, of }) =>
      frame(subject, level, railOf(subject, level, number === 1 ? 'spoken' : 'silent'), {
        ...(number === 1
          ? { kind: 'level', heading: 1, anchor: anchorOf(subject, level, ''), shift: large }
          : { kind: 'text', heading: 2, anchor: '', shift: small }),
        title: level.role,
        steps: [stepOf(subject, level), number === 1 ? '' : say.continued(number, of)],
        body,
        notes,
      }),
  };
  // In its own deck the opening has said who it is, and a slide that says no more is none.
  const isRepeated = subject.level !== undefined && lines.length === 0;
  return [
    isRepeated ? aside(notes.filter((note) => note !== '')) : text,
    ...pictureSlides(subject, written.pictures, commonOf(subject, level, level.role, '', notes)),
  ];
}

function partSlides(subject: DeckSubject, level: Level, part: LevelPart): Piece[] {
  const notes = notesOfPart(subject, level, part);
  if (part.kind === 'prose') {
    const { title, ...content } = titled(part.shown, subject.words(level.language).notes, subject);
    if (content.lines.length + content.pictures.length === 0) return [aside(notes)];
    return textSlides(subject, { ...commonOf(subject, level, title, '', notes), text: 'prose', ...content });
  }
  const { shown } = part;
  // A slide with nothing below its title says nothing to a room.
  if (shown === undefined || shown.statements.length === 0) return [aside(notes)];
  const common = commonOf(subject, level, shown.name.text, shown.area ?? '', notes);
  return partsOfArea(subject, shown, common).flatMap(({ column, statements }, index) => {
    const { lines, pictures } = readContent(statements, subject, 'statement');
    return textSlides(subject, {
      ...common,
      steps: [...common.steps, column],
      anchor: index === 0 ? common.anchor : '',
      text: 'statements',
      lines: lines.map(withDash),
      pictures,
    });
  });
}

interface PartOfArea {
  /** The name of the column that it is; empty for what the level expects, or for all together. */
  readonly column: string;
  readonly statements: readonly Statement[];
}

/**
 * Columns with names stand below each other on one slide, each below its name. Where that is too much each has slides of its
 * own, which all say its name: nobody may take for expected what is not.
 */
function partsOfArea(
  subject: DeckSubject,
  { name, statements }: Expectation,
  { steps }: { readonly steps: readonly string[] },
): PartOfArea[] {
  const columns = statementColumns(statements);
  const whole = [{ column: '', statements }];
  if (columns.every((column) => column.name === undefined)) return whole;
  const { lines } = readContent(statements, subject, 'statement');
  const say = subject.words(subject.craft.language);
  const room = bodyRoom(titleShift(withSteps(name.text, [...steps, say.continued(99, 99)]), 32));
  if (fitsRoom(lines.map(withDash), room(smallestSize))) return whole;
  return columns.map((column) => ({ column: column.name?.text ?? '', statements: column.statements }));
}

/** @param area the id of the area that it is about; empty for none */
function commonOf(subject: DeckSubject, level: Level, title: string, area: string, notes: readonly string[]) {
  const anchor = area === '' ? '' : anchorOf(subject, level, area);
  return { page: level, level, heading: 2, title, steps: [stepOf(subject, level)], anchor, notes } as const;
}

/** A level's own deck is called after the level as a whole; in its craft's, each place says the level. */
function anchorOf(subject: DeckSubject, level: Level, area: string): string {
  if (subject.level !== undefined) return area;
  const own = placeInCraft(subject.craft, level);
  return area === '' ? own : `${own}-${area}`;
}

function notesOfPart(subject: DeckSubject, level: Level, part: LevelPart): string[] {
  const { internal } = subject.words(level.language);
  if (part.kind === 'prose') return notesOf(part.whole, part.shown, internal);
  const { whole, shown } = part;
  const statements = notesOf(whole.statements, shown?.statements ?? [], internal);
  return [shown === undefined ? internal(whole.name.text) : whole.name.text, ...statements];
}

function aside(notes: readonly string[]): Piece {
  return { kind: 'aside', notes };
}

function closingSlide(subject: DeckSubject, level: Level): Piece[] {
  const { craft } = subject;
  const say = subject.words(level.language);
  const next = nextRungOf(craft, level);
  if (next === undefined && craft.levels.length < 2) return [];
  const lines =
    next === undefined ? [plainLine('paragraph', say.topRung(craft.name))] : nextLines(subject, level, next);
  const notes =
    next === undefined
      ? [say.topRung(craft.name)]
      : [next.heading.text, next.summary, say.address(next.permalink)];
  return textSlides(subject, {
    ...commonOf(subject, level, say.nextRung, '', notes),
    text: 'statements',
    lines,
    pictures: [],
  });
}

function nextLines(subject: DeckSubject, level: Level, next: Level): Line[] {
  const say = subject.words(level.language);
  const name = say.roleAndLevel(next.role, bound(say.levelNumber(next.numeral)));
  return [
    plainLine('paragraph', name, { weight: 'bold', href: pageLink(next.permalink, undefined) }),
    ...(next.summary === '' ? [] : [plainLine('paragraph', next.summary)]),
  ];
}

function stepOf(subject: DeckSubject, level: Level): string {
  return subject.words(level.language).levelNumber(level.numeral);
}

/** Statements carry a dash, so that one that goes on from the slide before is seen to have none. */
function withDash(line: Line): Line {
  return { ...line, depth: line.depth + 1, mark: line.kind === 'statement' ? '–' : line.mark };
}
