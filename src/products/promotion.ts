import { type AnswersSubject, formOf } from '../domain/answers-subject.js';
import type { Framework } from '../domain/framework.js';
import type { Between, LevelOfCraft } from '../domain/level-step.js';
import { reviewLink, stepLink } from '../domain/links.js';
import type { PlannedPart } from '../domain/plan.js';
import { stepRelease } from '../domain/release.js';
import { capital } from '../domain/words/capital.js';
import { stepName } from '../domain/words/step-name.js';
import type { Words, WordsOf } from '../domain/words/words-in.js';
import { coverPart } from './cover-part.js';
import { jobOf } from './job-of.js';
import { levelPart } from './pack-parts.js';
import type { Product, Wanted } from './product.js';
import { stepsBetween, wantedBetween } from './step-up.js';

/** Everything for a talk about the next level: both levels, the step between them, and a sheet to prepare it with. */
export const promotion: Product<'promotion'> = {
  id: 'promotion',
  name: 'promotion packet',
  plural: 'promotion packets',
  about:
    'A level, the next one, the step between them and a review sheet, in one file with a cover and bookmarks.',
  file: { kind: 'ending', ending: 'promotion.pdf' },
  release: 'page',
  packedFor: ['everyone'],
  neverOnA5: true,
  onlyWhenAsked: true,
  isBetweenLevels: true,
  isForEachMedium: true,
  bleeds: ['cover'],
  viewing: { bookmarks: 'shown', sides: 'duplex' },
  plan: (framework, { words, between, answers }) =>
    stepsOf(framework, between, answers).map((step): Wanted => {
      const { below, above } = step;
      const own = words(below.level.language);
      return {
        ...wantedBetween(step, 'promotion', framework, own),
        content: {
          kind: 'merge',
          parts: [
            coverPart(jobOf.stepCover(step), below.craft.language, words),
            ofLevel(below, words),
            ofLevel(above, words),
            ofStep(step, framework, own),
            answers === undefined ? ofReview(below, own) : ofAnswers(below, answers, own),
          ],
        },
        release: stepRelease(step),
      };
    }),
};

/** With answers, only the level that they are about. */
function stepsOf(
  framework: Framework,
  between: Between | undefined,
  answers: AnswersSubject | undefined,
): readonly Between[] {
  const steps = stepsBetween(framework, between);
  return answers === undefined
    ? steps
    : steps.filter(({ below }) => below.level.id === formOf(answers).level.id);
}

function ofLevel({ craft, level }: LevelOfCraft, words: WordsOf): PlannedPart {
  return levelPart(craft, level, { scope: 'framework', depth: 0, indent: 0, words });
}

function ofStep(step: Between, framework: Framework, words: Words): PlannedPart {
  const { below, above } = step;
  // As the sheet is headed.
  const title = stepName(step, words);
  const link = stepLink(below.level, above.level);
  const { language } = below.level;
  return {
    title,
    depth: 0,
    names: ['step-up'],
    permalinks: [link],
    start: 'recto',
    numbered: true,
    language,
    job: jobOf.stepUp(below, above, framework),
    entry: undefined,
  };
}

/** A sheet to say where one stands on this level. */
function ofReview(of: LevelOfCraft, words: Words): PlannedPart {
  const { level } = of;
  const title = capital(words.reviewForm.sheetSelf);
  const link = reviewLink(level);
  return {
    title,
    depth: 0,
    names: ['review'],
    permalinks: [link],
    start: 'recto',
    numbered: true,
    language: level.language,
    job: jobOf.review(of, 'self'),
    entry: undefined,
  };
}

/** What was written into the sheet, as text. */
function ofAnswers(of: LevelOfCraft, answers: AnswersSubject, words: Words): PlannedPart {
  const sheet = ofReview(of, words);
  return { ...sheet, job: jobOf.answers(answers) };
}
