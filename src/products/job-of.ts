import type { Advert } from '../domain/advert.js';
import { type AnswersSubject, formOf } from '../domain/answers-subject.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import type { Between, LevelOfCraft } from '../domain/level-step.js';
import type { Person } from '../domain/person.js';
import type { PrintJob } from '../domain/plan.js';
import type { ReviewSide } from '../domain/review-form.js';

/** The prints that several files are made from. Each has one id, by which it is known that it is the same print. */
export const jobOf = {
  handout: (craft: Craft, level: Level): PrintJob => ({
    id: `handout:${level.id}`,
    template: 'handout',
    subject: { kind: 'level', craft, level },
  }),
  handoutWord: (craft: Craft, level: Level): PrintJob => ({
    id: `handout-word:${level.id}`,
    template: 'handout-word',
    subject: { kind: 'level', craft, level },
  }),
  card: (craft: Craft, level: Level): PrintJob => ({
    id: `card:${level.id}`,
    template: 'card',
    subject: { kind: 'level', craft, level },
  }),
  overview: (craft: Craft): PrintJob => ({
    id: `overview:${craft.id}`,
    template: 'overview',
    subject: { kind: 'craft', craft },
  }),
  stepUp: (below: LevelOfCraft, above: LevelOfCraft, framework: Framework): PrintJob => ({
    id: `step-up:${below.level.id}:${above.level.id}`,
    template: 'step-up',
    subject: { kind: 'step', below, above, framework },
  }),
  /** `person` is the name of whom it is about, to be printed on it. */
  review: (of: LevelOfCraft, side: ReviewSide, person?: string): PrintJob => ({
    id: `review:${of.level.id}:${side}${person === undefined ? '' : `:${person}`}`,
    template: 'review',
    subject: { kind: 'review', ...of, side, person },
  }),
  reviewWord: (of: LevelOfCraft, side: ReviewSide, person?: string): PrintJob => ({
    id: `review-word:${of.level.id}:${side}${person === undefined ? '' : `:${person}`}`,
    template: 'review-word',
    subject: { kind: 'review', ...of, side, person },
  }),
  stepCover: (step: Between): PrintJob => ({
    id: `cover:step:${step.below.level.id}:${step.above.level.id}`,
    template: 'cover',
    subject: { kind: 'cover', craft: step.below.craft, step },
  }),
  /** Kept nowhere, and so called by nothing that is theirs. */
  answers: (answers: AnswersSubject): PrintJob => ({
    id: `answers:${formOf(answers).key}`,
    template: 'answers',
    subject: answers,
  }),
  scorecard: (craft: Craft, level: Level): PrintJob => ({
    id: `scorecard:${level.id}`,
    template: 'scorecard',
    subject: { kind: 'level', craft, level },
  }),
  matrix: (craft: Craft): PrintJob => ({
    id: `matrix:${craft.id}`,
    template: 'matrix',
    subject: { kind: 'craft', craft },
  }),
  personCover: (person: Person): PrintJob => ({
    // A line names nobody.
    id: `cover:line-${person.place.line}`,
    template: 'cover',
    subject: { kind: 'cover', craft: person.craft, person },
  }),
  ladders: (framework: Framework): PrintJob => ({
    id: 'ladders',
    template: 'ladders',
    subject: { kind: 'ladders', framework },
  }),
  advert: (advert: Advert): PrintJob => ({
    id: `advert:${advert.id}`,
    template: 'advert',
    subject: { kind: 'advert', advert },
  }),
  advertWord: (advert: Advert): PrintJob => ({
    id: `advert-word:${advert.id}`,
    template: 'advert-word',
    subject: { kind: 'advert', advert },
  }),
} as const;
