import type { AnswersSubject } from '../domain/answers-subject.js';
import { safeName } from '../domain/safe-name.js';
import type { CollectedForm } from './collected.js';
import type { BothSides } from './match-sides.js';

/** A sheet to print, and the file that it becomes. */
export interface AnswersSheet {
  /** Relative to the folder of what is collected. */
  readonly path: string;
  /** What it was made of, as it was named. */
  readonly file: string;
  readonly subject: AnswersSubject;
}

/** Each form on its own, called as the file that it came in. */
export function frozenSheets(forms: readonly CollectedForm[]): AnswersSheet[] {
  const nameOf = namer();
  return forms.map(({ file, person, answers }) => {
    const stem = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[^.]*$/, '');
    return {
      path: `frozen/${nameOf(stem)}.pdf`,
      file,
      subject: { kind: 'answers', person, answers: [answers] },
    };
  });
}

/** What both sides wrote beside each other, where there are both. */
export function jointSheets(all: readonly BothSides[]): AnswersSheet[] {
  const nameOf = namer();
  return all.flatMap(({ person, forms: { self, manager } }) =>
    self === undefined || manager === undefined
      ? []
      : [
          {
            path: `joint/${nameOf([self.answers.form.key, person].join(' '))}.pdf`,
            file: self.file,
            subject: { kind: 'answers', person, answers: [self.answers, manager.answers] } as const,
          },
        ],
  );
}

/** Safe and unique names of files, in the order in which they are asked for. */
function namer(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const wanted = safeName(text, 80) || 'form';
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
    taken.add(name);
    return name;
  };
}
