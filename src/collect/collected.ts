import type { ToldOfForm } from '../domain/collected-answers.js';
import type { ReviewAnswers } from '../domain/review-form.js';
import type { FormFates } from './fates.js';

/** A form that was filled in, as it lies in a file. */
export interface FilledForm {
  /** As it was named. */
  readonly file: string;
  readonly answers: ReviewAnswers;
  /** Whom it is about: as printed on it, else as it was signed; empty where nobody is named. */
  readonly person: string;
  /** What somebody wrote in places that the form does not have. */
  readonly others: readonly { readonly name: string; readonly text: string }[];
}

/** A form beside what became of its statements; undefined where no framework is at hand. */
export interface CollectedForm extends FilledForm {
  readonly fates: FormFates | undefined;
}

/** All forms of the files that were named, in their order. */
export interface CollectedForms {
  readonly forms: readonly CollectedForm[];
  readonly told: readonly ToldOfForm[];
}

/** Whether anybody wrote anything into a form, but for names. */
export function isAnswered({ answers, others }: FilledForm): boolean {
  return (
    others.length > 0 ||
    answers.statements.some(({ stand, evidence }) => stand !== undefined || evidence.trim() !== '') ||
    answers.next.some(({ what, when }) => `${what}${when}`.trim() !== '')
  );
}
