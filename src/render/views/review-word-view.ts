import { escapeText } from '../../domain/html-text.js';
import { rungOf } from '../../domain/ladder.js';
import {
  fieldName,
  nextSteps,
  type ReviewField,
  type ReviewSubject,
  reviewSides,
  standValue,
} from '../../domain/review-form.js';
import { shortened } from '../../domain/shortened.js';
import { capital } from '../../domain/words/capital.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { askedOfLevel, makeReviewForm } from '../../review/make-review-form.js';
import { wordsOfSide } from '../../review/words-of-side.js';
import { htmlOf, said } from './review-view.js';
import { hrefOf, statusWord, type View, type ViewContext } from './view.js';

/** The review sheet for a word processor: its places to fill in have the names that those of the PDF have. */
export function reviewWordView(
  { framework, brand }: ViewContext,
  { craft, level, side, person }: ReviewSubject,
): View {
  const words = wordsIn(level.language, brand.wording);
  const { reviewForm } = words;
  const own = wordsOfSide(words, side);
  const form = makeReviewForm({ framework, craft, level }, { side, person, words });
  const field = (of: ReviewField, ...title: readonly string[]) => ({
    name: fieldName(form, of),
    title: said(...title),
  });
  return {
    title: level.role,
    language: level.language,
    kind: 'review',
    data: {
      frameworkTitle: framework.title,
      craft: { name: craft.name, href: hrefOf(craft) },
      sheet: capital(own.sheet),
      heading: escapeText(level.role),
      href: hrefOf(level),
      status: statusWord(level.release, words),
      steps: words.levelOf(level.numeral, rungOf(craft, level).of),
      intro: own.intro,
      person: person ?? '',
      scale: form.scale.map((word, at) => ({ word, value: standValue(at) })),
      parts: askedOfLevel(craft, level).map(({ name, under, statements }) => ({
        name: htmlOf(name),
        under: htmlOf(under),
        statements: statements.map(({ id, text, statement }) => ({
          html: statement.html,
          // Word's titles are short: what is asked comes first.
          stand: field({ kind: 'stand', statement: id }, own.stand, shortened(text, 40)),
          evidence: field({ kind: 'evidence', statement: id }, own.evidence, shortened(text, 40)),
        })),
      })),
      next: Array.from({ length: nextSteps }, (_, at) => ({
        what: field({ kind: 'next', step: at + 1, part: 'what' }, `${reviewForm.step} ${at + 1}`),
        when: field({ kind: 'next', step: at + 1, part: 'when' }, `${reviewForm.when} ${at + 1}`),
      })),
      signatures: reviewSides.map((who) => {
        const role = who === 'self' ? reviewForm.employee : reviewForm.manager;
        return {
          role,
          // A name that is printed is not to be written over.
          person: who === 'self' ? (person ?? '') : '',
          name: field({ kind: 'sign', who, part: 'name' }, role, reviewForm.name),
          date: field({ kind: 'sign', who, part: 'date' }, role, reviewForm.date),
        };
      }),
      words: {
        statement: reviewForm.statement,
        stand: own.stand,
        evidence: own.evidence,
        nextSteps: reviewForm.nextSteps,
        step: reviewForm.step,
        when: reviewForm.when,
        name: reviewForm.name,
        date: reviewForm.date,
        signature: reviewForm.signature,
      },
    },
    arrangement: { kind: 'flow' },
  };
}
