import type { ReviewAnswers, ReviewForm } from './review-form.js';

/** What was written into one form, or into both sides' forms about one person and level, to be printed as it stands. */
export interface AnswersSubject {
  readonly kind: 'answers';
  /** Whom it is about; empty where nobody is named. */
  readonly person: string;
  /** One, or the employee's and then the manager's. */
  readonly answers: readonly [ReviewAnswers, ...ReviewAnswers[]];
}

/** A form as a person would name it: the first of those that are printed. */
export function formOf({ answers }: AnswersSubject): ReviewForm {
  return answers[0].form;
}

/** Everything that anybody wrote, and the form's own words, as it stands on the sheets. */
export function textsOfAnswers({ person, answers }: AnswersSubject): string[] {
  return [
    person,
    ...answers.flatMap(({ form, statements, next, signed }) => [
      form.role,
      form.craft.name,
      form.framework.title,
      form.version ?? '',
      ...form.statements.flatMap(({ area, under, text }) => [area, under, text]),
      ...statements.flatMap(({ stand = '', evidence }) => [stand, evidence]),
      ...next.flatMap(({ what, when }) => [what, when]),
      ...Object.values(signed).flatMap(({ name, date }) => [name, date]),
    ]),
  ];
}
