import { type AnswersSubject, formOf, textsOfAnswers } from '../../domain/answers-subject.js';
import { BuildError } from '../../domain/build-error.js';
import type { Framework } from '../../domain/framework.js';
import { languageTag } from '../../domain/language-tag.js';
import { undrawnIn } from '../checks/undrawn-in.js';
import type { WornText } from '../looks/wear-letters.js';
import type { Looks } from '../nouns/looks.js';

/** Everything that stands on a sheet of answers, in the language of the form. */
export function textsIn(subject: AnswersSubject, framework: Framework): WornText[] {
  const language = languageTag(formOf(subject).language) ?? framework.language;
  return textsOfAnswers(subject).map((text) => ({ language, text }));
}

/** @throws BuildError `answers-undrawn` where boxes would stand in place of letters */
export function checkAnswers(
  texts: readonly WornText[],
  brands: Looks['brands'],
  folders: readonly string[],
): void {
  const [first] = texts;
  if (first === undefined) return;
  for (const { fonts } of brands?.values() ?? []) {
    const undrawn = undrawnIn(
      texts.map(({ text }) => text),
      fonts,
      { language: first.language, folders },
    );
    if (undrawn !== undefined) throw new BuildError('answers-undrawn', undrawn.what, undrawn.fix);
  }
}
