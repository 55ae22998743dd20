import { craftPath } from '../domain/craft-path.js';
import type { Rail, Slide, SlideBody } from '../domain/deck.js';
import type { Craft, Level } from '../domain/framework.js';
import { rungOf, rungsFrom } from '../domain/ladder.js';
import { pointsPerMm, rail, slideSheet } from '../domain/slide-sheet.js';
import type { DeckSubject, SubjectPage } from './deck-subject.js';
import type { DeckWords } from './deck-words.js';
import { estimateLines } from './estimate-lines.js';

/** A slide before its place in the deck is known. */
export type Draft = Omit<Slide, 'number'>;

/** Text for the speaker that has no slide of its own, since all of it is internal: it goes to the slide before. */
export interface Aside {
  readonly kind: 'aside';
  readonly notes: readonly string[];
}

/** What becomes part of a deck. */
export type Piece = Draft | Aside;

/** What a slide says beyond its frame. */
export interface Saying {
  readonly kind: Slide['kind'];
  readonly heading: 1 | 2;
  readonly title: string;
  readonly steps: readonly string[];
  readonly anchor: string;
  readonly places?: readonly string[];
  readonly lead?: Slide['lead'];
  readonly shift: number;
  readonly body: SlideBody;
  readonly notes: readonly string[];
}

/** Puts what every slide carries around it: whose it is, rail, foot. */
export function frame(subject: DeckSubject, of: SubjectPage, shown: Rail, said: Saying): Draft {
  const { frameworkTitle, craft, words } = subject;
  const say = words(of.language);
  const { steps, ...rest } = said;
  return {
    ...rest,
    places: said.places ?? [],
    language: of.language,
    over: said.kind === 'text' ? overTitle(subject, of) : '',
    step: stepsOf(steps),
    lead: said.lead,
    kicker: said.kind === 'level' ? craftPath(craft) : '',
    status: say.status(of.release),
    rail: shown,
    foot: joined([frameworkTitle, say.release(of.release)]),
    notes: said.notes.filter((note) => note !== ''),
  };
}

/** Whose slide it is, on one line: a role without the craft's name says that too, where there is room. */
function overTitle({ craft, level, words }: DeckSubject, of: SubjectPage): string {
  const about = craft.levels.find((each) => each === of) ?? level;
  const status = words(of.language).status(of.release);
  if (about === undefined) return oneLine([[craftPath(craft)], [craft.name]], status);
  const rung = bound(spokenRung(words(of.language), craft, about));
  const path = about.role.includes(craftPath(craft)) ? '' : craftPath(craft);
  return oneLine([[path, about.role, rung], [about.role, rung], [rung]], status);
}

/** The first that stands on one line beside what may stand at the right; nothing if none does. */
function oneLine(choices: readonly (readonly string[])[], status: string): string {
  const { left, column, kicker } = slideSheet;
  const width = (status === '' ? column : kicker.left - left) * pointsPerMm;
  return choices.map(joined).find((line) => estimateLines(line, 16, width) === 1) ?? '';
}

/** The rail with this level's rung solid; beyond nine rungs only the nearest. */
export function railOf(
  { craft, words }: DeckSubject,
  level: Level | undefined,
  voice: 'spoken' | 'silent',
): Rail {
  const rungs = level === undefined ? craft.levels : rungsFrom(craft, level);
  const say = words((level ?? craft).language);
  const spoken = level === undefined ? say.ladderOf(rungs.length, craft.name) : spokenRung(say, craft, level);
  const all = rungs.map(({ numeral }) => numeral);
  return {
    rungs: nearest(all, level === undefined ? 0 : all.indexOf(level.numeral)),
    current: level?.numeral,
    numerals: 'all',
    spoken: voice === 'spoken' ? spoken : '',
  };
}

/** `Level 3 of 6`. */
export function spokenRung(say: DeckWords, craft: Craft, level: Level): string {
  const { number, of } = rungOf(craft, level);
  return say.levelOf(number, of);
}

/** A label of ours that no line breaks between its words and its numbers: `Level 3`, `2 of 3`. */
export function bound(label: string): string {
  return label.replace(/ (?=\d)|(?<=\d) /g, noBreak);
}

const noBreak = '\u00a0';

/** What follows a title, which stands on one line: `continued, 2 of 3`. */
function stepsOf(steps: readonly string[]): string {
  return joined(steps).replaceAll(' ', noBreak);
}

/** With ` · ` between what is not empty. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function nearest(numerals: readonly string[], at: number): readonly string[] {
  const start = Math.min(
    Math.max(0, at - Math.floor(rail.most / 2)),
    Math.max(0, numerals.length - rail.most),
  );
  return numerals.slice(start, start + rail.most);
}
