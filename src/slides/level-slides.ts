import type { Line } from '../domain/deck.js';
import type { Expectation, Level, Statement } from '../domain/framework.js';
import { nextRungOf } from '../domain/ladder.js';
import { pageLink } from '../domain/links.js';
import { placeInCraft } from '../domain/place-names.js';
import { statementColumns } from '../domain/statement-groups.js';
import { besideRung } from './beside-rung.js';
import type { DeckSubject } from './deck-subject.js';
import { bound, joined, type Piece } from './frame.js';
import { type LevelPart, levelParts } from './level-parts.js';
import { plainLine } from './lines-of.js';
import { bodyRoom, fitsRoom, headOf } from './measure.js';
import { notesOf } from './notes-of.js';
import { saysSummary } from './opening-slide.js';
import { textSlides, titled } from './prose-slides.js';
import { readContent } from './read-content.js';
import { titleSlides } from './title-slides.js';

/**
 * A level: its title in the deck of its craft, its intro, an area at a time, its notes, and the rung above.
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
    ...(subject.level === undefined ? titleSlides(subject, shown) : []),
    ...introSlides(subject, shown, intro),
    ...(intro === undefined ? parts : rest).flatMap((part) => partSlides(subject, shown, part)),
    ...closingSlide(subject, shown),
  ];
}

function introSlides(subject: DeckSubject, level: Level, intro: LevelPart | undefined): Piece[] {
  const { aboutLevel } = subject.words(level.language);
  const { lines, pictures } = readContent(intro?.kind === 'prose' ? intro.shown : [], subject);
  const notes = [
    level.heading.text,
    level.summary,
    ...(intro === undefined ? [] : notesOfPart(subject, level, intro)),
  ].filter((note) => note !== '');
  const isSaid = subject.level === undefined || level.summary === '' || saysSummary(subject);
  const shown = lines.length > 0 || isSaid ? lines : [plainLine('paragraph', level.summary)];
  if (shown.length + pictures.length === 0) return [aside(notes)];
  return textSlides(subject, { ...commonOf(subject, level, aboutLevel, '', notes), lines: shown, pictures });
}

function partSlides(subject: DeckSubject, level: Level, part: LevelPart): Piece[] {
  const notes = notesOfPart(subject, level, part);
  if (part.kind === 'prose') {
    const { title, ...content } = titled(part.shown, subject.words(level.language).notes, subject);
    if (content.lines.length + content.pictures.length === 0) return [aside(notes)];
    return textSlides(subject, { ...commonOf(subject, level, title, '', notes), ...content });
  }
  const { shown } = part;
  // A slide with nothing below its title says nothing to a room.
  if (shown === undefined || shown.statements.length === 0) return [aside(notes)];
  const common = commonOf(subject, level, shown.name.text, shown.area ?? '', notes);
  const lead = subject.craft.areas.find(({ id }) => id === shown.area)?.summary ?? '';
  const parts = partsOfArea(subject, shown, lead);
  return parts.flatMap(({ column, statements }, index) => {
    const { lines, pictures } = readContent(statements, subject, 'statement');
    return textSlides(subject, {
      ...common,
      title: joined([common.title, column]),
      lead: index === 0 ? lead : '',
      anchor: index === 0 ? common.anchor : '',
      lines: lines.map(withDash),
      pictures,
      beside: parts.length === 1 ? besideRung(subject, level, shown) : undefined,
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
function partsOfArea(subject: DeckSubject, { name, statements }: Expectation, lead: string): PartOfArea[] {
  const columns = statementColumns(statements);
  const whole = [{ column: '', statements }];
  if (columns.every((column) => column.name === undefined)) return whole;
  const { lines } = readContent(statements, subject, 'statement');
  if (fitsRoom(lines.map(withDash), bodyRoom(headOf(name.text, '', lead).shift))) return whole;
  return columns.map((column) => ({ column: column.name?.text ?? '', statements: column.statements }));
}

/** @param area the id of the area that it is about; empty for none */
function commonOf(subject: DeckSubject, level: Level, title: string, area: string, notes: readonly string[]) {
  const anchor = area === '' ? '' : anchorOf(subject, level, area);
  return { page: level, level, heading: 2, title, steps: [], anchor, notes } as const;
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

/** Statements carry a dash, so that one that goes on from the slide before is seen to have none. */
function withDash(line: Line): Line {
  return { ...line, depth: line.depth + 1, mark: line.kind === 'statement' ? '–' : line.mark };
}
