import { craftPath } from '../domain/craft-path.js';
import type { BodySize, Line, Rail, Slide, SlideBody } from '../domain/deck.js';
import type { Craft, Level } from '../domain/framework.js';
import { rungOf, rungsFrom } from '../domain/ladder.js';
import { rail } from '../domain/slide-sheet.js';
import type { DeckSubject, SubjectPage } from './deck-subject.js';
import type { DeckWords } from './deck-words.js';
import type { Room } from './measure.js';

/** A slide before its place in the deck is known. */
export type Draft = Omit<Slide, 'number'>;

/** Text for the speaker that has no slide of its own, since all of it is internal: it goes to the slide before. */
export interface Aside {
  readonly kind: 'aside';
  readonly notes: readonly string[];
}

/** Running text whose size is not chosen yet: it may become several slides. */
export interface Flow {
  readonly kind: 'flow';
  /** Each is set in one size throughout a deck. */
  readonly text: 'statements' | 'prose';
  readonly lines: readonly Line[];
  readonly rooms: { first(size: BodySize): Room; others(size: BodySize): Room };
  /** One of its slides, counted from 1. */
  draft(body: SlideBody, part: { readonly number: number; readonly of: number }): Draft;
}

/** What becomes part of a deck. */
export type Piece = Draft | Aside | Flow;

/** What a slide says beyond its frame. */
export interface Saying {
  readonly kind: Slide['kind'];
  readonly heading: 1 | 2;
  readonly title: string;
  readonly steps: readonly string[];
  readonly anchor: string;
  readonly places?: readonly string[];
  readonly shift: number;
  readonly body: SlideBody;
  readonly notes: readonly string[];
}

/** Puts what every slide carries around it: kicker, rail, foot. */
export function frame(
  { frameworkTitle, craft, level, words }: DeckSubject,
  of: SubjectPage,
  shown: Rail,
  said: Saying,
): Draft {
  const say = words(of.language);
  const { steps, ...rest } = said;
  // Titles of a level's own slides say the level; what comes from the craft's page says it here.
  const rung =
    level === undefined || of.permalink === level.permalink ? '' : bound(say.levelNumber(level.numeral));
  return {
    ...rest,
    places: said.places ?? [],
    language: of.language,
    step: stepsOf(steps),
    kicker: joined([craftPath(craft), rung]),
    status: say.status(of.release),
    rail: shown,
    foot: joined([frameworkTitle, say.release(of.release)]),
    notes: said.notes.filter((note) => note !== ''),
  };
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
    numerals: 'current',
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

/** What follows a title, which stands on one line: `Level 3 · continued, 2 of 3`. */
export function stepsOf(steps: readonly string[]): string {
  return joined(steps).replaceAll(' ', noBreak);
}

/** A title with what follows it, as it breaks: never before the point between the two. */
export function withSteps(title: string, steps: readonly string[]): string {
  return [title, stepsOf(steps)].filter((part) => part !== '').join(`${noBreak}· `);
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
