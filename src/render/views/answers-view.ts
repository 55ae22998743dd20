import { type AnswersSubject, formOf } from '../../domain/answers-subject.js';
import { languageTag } from '../../domain/language-tag.js';
import type { ReviewAnswers, ReviewStatement } from '../../domain/review-form.js';
import { reviewSides } from '../../domain/review-form.js';
import { capital } from '../../domain/words/capital.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import type { View, ViewContext } from './view.js';

/** What was written into forms, statement by statement; of two sides each beside the other. */
export function answersView({ brand, framework }: ViewContext, subject: AnswersSubject): View {
  const form = formOf(subject);
  const language = languageTag(form.language) ?? framework.language;
  const words = wordsIn(language, brand.wording);
  const own = words.reviewForm;
  const { answers } = subject;
  return {
    title: form.role,
    language,
    kind: answers.length > 1 ? 'answers joint' : 'answers',
    data: {
      frameworkTitle: form.framework.title,
      sheet: answers
        .map(({ form: { side } }) => capital(side === 'self' ? own.sheetSelf : own.sheetManager))
        .join(' · '),
      role: form.role,
      person: subject.person,
      // Where both answered different versions, each side says its own.
      versions: [...new Set(answers.map(({ form: { version } }) => version))].flatMap((version) =>
        version === undefined ? [] : words.version(version),
      ),
      parts: partsOf(answers).map(({ area, under, statements }) => ({
        area,
        under,
        statements: statements.map((statement) => ({
          text: statement.text,
          isLong: answers.some(({ statements: said }) =>
            isLong(said.find(({ id }) => id === statement.id)?.evidence ?? '', answers.length),
          ),
          sides: answers.flatMap((side) => sideData(side, statement, words)),
        })),
      })),
      next: nextOf(answers),
      signatures: reviewSides.map((who) => ({
        role: who === 'self' ? own.employee : own.manager,
        name:
          distinct(answers.map(({ signed }) => signed[who].name)) || (who === 'self' ? subject.person : ''),
        date: distinct(answers.map(({ signed }) => signed[who].date)),
      })),
      words: { nextSteps: own.nextSteps, when: own.when, signature: own.signature },
    },
    arrangement: { kind: 'flow' },
  };
}

interface AnsweredPart {
  readonly area: string;
  readonly under: string;
  readonly statements: ReviewStatement[];
}

/** Every statement that somebody was asked about, once, in the first form's order; then those that the other form alone asks. */
function partsOf(answers: AnswersSubject['answers']): AnsweredPart[] {
  const parts: AnsweredPart[] = [];
  const seen = new Set<string>();
  for (const { form } of answers) {
    for (const statement of form.statements) {
      if (seen.has(statement.id)) continue;
      seen.add(statement.id);
      const { area, under } = statement;
      const known = parts.find((part) => part.area === area && part.under === under);
      if (known === undefined) parts.push({ area, under, statements: [statement] });
      else known.statements.push(statement);
    }
  }
  return parts;
}

/** None where the form of this side does not ask it. */
function sideData(
  { form, statements }: ReviewAnswers,
  { id }: ReviewStatement,
  { reviewForm: own }: Words,
): Record<string, unknown>[] {
  const answer = statements.find((each) => each.id === id);
  if (answer === undefined) return [];
  const isSelf = form.side === 'self';
  return [
    {
      standWord: isSelf ? own.standSelf : own.standManager,
      stand: answer.stand ?? '–',
      evidenceWord: isSelf ? own.evidenceSelf : own.evidenceManager,
      evidence: linesOf(answer.evidence),
    },
  ];
}

/** Paragraphs as they were typed; empty ones are space. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether text would take a third of a page or more, in one column or in two. */
function isLong(text: string, columns: number): boolean {
  const perLine = 90 / columns;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines > 18;
}

/** Each that is not empty once, however it is spaced and in whichever letters; both where two sides say two things. */
function distinct(texts: readonly string[]): string {
  const plain = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const folded = plain.map((text) => text.toLowerCase());
  return plain.filter((_, at) => folded.indexOf(folded[at] ?? '') === at).join(' / ');
}

/** What somebody wrote down to do next; what both sides wrote stands once. */
function nextOf(answers: AnswersSubject['answers']): Record<string, unknown>[] {
  const steps = answers.flatMap(({ next }) =>
    next.filter(({ what, when }) => `${what}${when}`.trim() !== ''),
  );
  const keys = steps.map(({ what, when }) => `${what}\n${when}`);
  return steps
    .filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
    .map(({ what, when }) => ({ what: linesOf(what), when }));
}
