import { fieldLink } from '../../domain/field-link.js';
import type { Inline } from '../../domain/framework.js';
import { escapeText } from '../../domain/html-text.js';
import { rungOf } from '../../domain/ladder.js';
import {
  fieldName,
  nextSteps,
  type ReviewField,
  type ReviewForm,
  type ReviewSide,
  type ReviewSubject,
  reviewSides,
  standValue,
} from '../../domain/review-form.js';
import { shortened } from '../../domain/shortened.js';
import { capital } from '../../domain/words/capital.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { type AskedStatement, askedOfLevel, makeReviewForm } from '../../review/make-review-form.js';
import { type SideWords, wordsOfSide } from '../../review/words-of-side.js';
import { addressOf, hrefOf, statusWord, type View, type ViewContext } from './view.js';

/** A sheet to prepare for a conversation: each statement, where one stands, what shows it; next steps; signatures. */
export function reviewView(context: ViewContext, { craft, level, side, person }: ReviewSubject): View {
  const { brand, framework } = context;
  const words = wordsIn(level.language, brand.wording);
  const own = wordsOfSide(words, side);
  const form = makeReviewForm({ framework, craft, level }, { side, person, words });
  return {
    title: level.role,
    language: level.language,
    kind: 'review',
    form,
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
      scale: form.scale.map((word) => ({ word })),
      parts: askedOfLevel(craft, level).map(({ name, under, statements }) => ({
        name: htmlOf(name),
        under: htmlOf(under),
        plainName: [name, under].flatMap((head) => head?.text ?? []).join(' · '),
        statements: statements.map((asked) => statementData(asked, form, own)),
      })),
      next: Array.from({ length: nextSteps }, (_, at) => stepData(at + 1, form, words)),
      signatures: reviewSides.map((who) => signatureData(who, form, words)),
      address: addressOf(framework, level.permalink),
      words: {
        area: words.area,
        statement: words.reviewForm.statement,
        stand: own.stand,
        evidence: own.evidence,
        nextSteps: words.reviewForm.nextSteps,
        step: words.reviewForm.step,
        when: words.reviewForm.when,
        employee: words.reviewForm.employee,
        name: words.reviewForm.name,
        date: words.reviewForm.date,
        signature: words.reviewForm.signature,
      },
    },
    arrangement: { kind: 'review' },
  };
}

/** The statement stands beside its fields for who sees them; who hears them needs to be told of the beginning of it. */
function statementData(
  { id, area, text, statement }: AskedStatement,
  form: ReviewForm,
  { stand, evidence }: SideWords,
): Record<string, unknown> {
  const about = said(area, shortened(text, 120));
  const name = (kind: 'stand' | 'evidence') => fieldName(form, { kind, statement: id });
  return {
    html: statement.html,
    choices: form.scale.map((word, at) => ({
      word,
      field: fieldLink({
        kind: 'choice',
        name: name('stand'),
        label: said(about, stand, word),
        group: said(about, stand),
        state: standValue(at),
      }),
    })),
    evidence: fieldLink({ kind: 'lines', name: name('evidence'), label: said(about, evidence) }),
  };
}

function stepData(step: number, form: ReviewForm, { reviewForm: own }: Words): Record<string, unknown> {
  const link = (part: 'what' | 'when', kind: 'line' | 'lines', word: string) =>
    fieldLink({
      kind,
      name: nameOf(form, { kind: 'next', step, part }),
      label: said(own.nextSteps, `${step}`, word),
    });
  return { number: step, what: link('what', 'lines', own.step), when: link('when', 'line', own.when) };
}

function signatureData(
  who: ReviewSide,
  form: ReviewForm,
  { reviewForm: own }: Words,
): Record<string, unknown> {
  const role = who === 'self' ? own.employee : own.manager;
  const link = (part: 'name' | 'date', word: string) =>
    fieldLink({ kind: 'line', name: nameOf(form, { kind: 'sign', who, part }), label: said(role, word) });
  return {
    role,
    // A name that is printed is not to be written over.
    person: who === 'self' ? (form.person ?? '') : '',
    name: link('name', own.name),
    date: link('date', own.date),
  };
}

function nameOf(form: ReviewForm, field: ReviewField): string {
  return fieldName(form, field);
}

/** What a field is called for those who hear it. */
export function said(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' – ');
}

export function htmlOf(inline: Inline | undefined): string {
  return inline?.html ?? '';
}
