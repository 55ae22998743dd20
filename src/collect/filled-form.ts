import type { ToldOfForm } from '../domain/collected-answers.js';
import { answersOf, fieldName, nextSteps, type ReviewForm, reviewSides } from '../domain/review-form.js';
import type { FilledForm } from './collected.js';

/** What a file gave. */
export interface ReadFormFile {
  readonly forms: readonly FilledForm[];
  readonly told: readonly ToldOfForm[];
}

/** What to do about a file without answers that can be read. */
export const askForSaved =
  'Ask for the file as it was saved after filling it in. One that was printed to PDF, scanned or converted holds no answers that can be read.';

/** All forms of a file, in order, with what stands in their fields. */
export function filledForms(
  file: string,
  forms: readonly ReviewForm[],
  values: ReadonlyMap<string, string>,
): FilledForm[] {
  const known = new Set(forms.flatMap(fieldsOf));
  const strange = [...values].filter(([name]) => !known.has(name));
  // What stands in no place of any form is told once, with the first.
  return forms.map((form, at) => filledForm(file, form, values, at === 0 ? strange : []));
}

function filledForm(
  file: string,
  form: ReviewForm,
  values: ReadonlyMap<string, string>,
  strange: readonly (readonly [string, string])[],
): FilledForm {
  const answers = answersOf(form, values);
  const unread = form.statements.flatMap(({ id }, at) => {
    const name = fieldName(form, { kind: 'stand', statement: id });
    const value = values.get(name);
    return value === undefined || answers.statements[at]?.stand !== undefined ? [] : [[name, value] as const];
  });
  return {
    file,
    answers,
    person: (form.person ?? answers.signed.self.name).replace(/\s+/g, ' ').trim(),
    others: [...strange, ...unread].map(([name, text]) => ({ name, text })),
  };
}

function fieldsOf(form: ReviewForm): string[] {
  return [
    ...form.statements.flatMap(({ id }) => [
      fieldName(form, { kind: 'stand', statement: id }),
      fieldName(form, { kind: 'evidence', statement: id }),
    ]),
    ...Array.from({ length: nextSteps }, (_, at) =>
      (['what', 'when'] as const).map((part) => fieldName(form, { kind: 'next', step: at + 1, part })),
    ).flat(),
    ...reviewSides.flatMap((who) =>
      (['name', 'date'] as const).map((part) => fieldName(form, { kind: 'sign', who, part })),
    ),
  ];
}

/** What a file gave, and that somebody wrote where the form has no place. */
export function withNotes(path: string, forms: readonly FilledForm[]): ReadFormFile {
  const told = forms.flatMap(({ others }) =>
    others.length === 0
      ? []
      : [
          note(
            path,
            `Something stands in ${others.length === 1 ? 'a field' : `${others.length} fields`} that the form does not have. It is kept as "other".`,
            '',
          ),
        ],
  );
  return { forms, told };
}

/** What a file gave of which nothing can be taken. */
export function fault(file: string, what: string, fix: string): ReadFormFile {
  return { forms: [], told: [{ file, kind: 'fault', what: `The file ${what}`, fix }] };
}

export function note(file: string, what: string, fix: string): ToldOfForm {
  return { file, kind: 'note', what, fix };
}
