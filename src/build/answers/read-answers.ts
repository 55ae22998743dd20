import { collectForms, versionNotes } from '../../collect/collect-forms.js';
import { type CollectedForm, isAnswered } from '../../collect/collected.js';
import { matchSides } from '../../collect/match-sides.js';
import type { AnswersSubject } from '../../domain/answers-subject.js';
import { BuildError } from '../../domain/build-error.js';
import type { ToldOfForm } from '../../domain/collected-answers.js';
import type { Framework } from '../../domain/framework.js';
import { isInside } from '../../domain/is-inside.js';
import type { Source } from '../../domain/source.js';
import { readNamedFiles } from '../../read/read-named-files.js';

/**
 * What one person, and whoever manages them, wrote into the forms of one level.
 *
 * @param path absolute; a form, or a folder with both sides'
 * @returns with notes for the report, which neither name nor quote anybody
 * @throws BuildError `answers-unreadable` for what holds no form, one of another framework, or forms of several people or
 * levels
 */
export async function readAnswers(
  path: string,
  framework: Framework,
  folder: string,
): Promise<{ readonly subject: AnswersSubject; readonly notes: readonly string[] }> {
  if (isInside(folder, path)) {
    throw unreadable(
      'The answers lie in the framework folder, whose files are for everybody: a website would publish them.',
      'Move them out of the folder.',
    );
  }
  const { forms, told } = await collectForms(sources(path), framework);
  const fault = told.find(({ kind }) => kind === 'fault');
  if (fault !== undefined) throw unreadable(fault.what, fault.fix);
  const stranger = forms.find(({ answers }) => answers.form.framework.id !== framework.id);
  if (stranger !== undefined) {
    throw unreadable(
      `The form behind --answers is of "${stranger.answers.form.framework.title}", and the framework here is "${framework.title}".`,
      'Build in the folder of the framework that the form was made from, or name a form of this one.',
    );
  }
  const { both } = matchSides(forms);
  const [first, ...others] = both;
  if (first === undefined || others.length > 0) {
    throw unreadable(
      first === undefined
        ? 'There is no review form behind --answers.'
        : `There are forms of ${both.length} people or levels behind --answers, and a packet is about one.`,
      'Name the form of one person, or a folder with both sides’ forms and no others.',
    );
  }
  const { self, manager } = first.forms;
  const [one, ...more] = [self, manager].flatMap((form) => form?.answers ?? []);
  if (one === undefined) throw new Error('A form went away.');
  return {
    subject: { kind: 'answers', person: first.person, answers: [one, ...more] },
    notes: forms.flatMap((form) => notesOf(form, framework)),
  };
}

/** What whoever reads the packet should know, but for names and what somebody wrote: a report may be seen by others. */
function notesOf(form: CollectedForm, framework: Framework): string[] {
  const { length } = form.others;
  return [
    ...versionNotes(form, framework).map(({ what }) => what),
    ...(isAnswered(form) ? [] : ['Nobody has filled in the form behind --answers.']),
    ...(length === 0
      ? []
      : [
          `What stands in ${length === 1 ? 'a field' : `${length} fields`} that the form does not have is not in the packet; ladderpress collect shows it.`,
        ]),
  ];
}

async function* sources(path: string): AsyncGenerator<Source | ToldOfForm> {
  for await (const file of readNamedFiles([path], path, /\.(?:pdf|xlsx|docx)$/i)) {
    // What it is called may say whose it is.
    yield 'why' in file
      ? {
          file: '',
          kind: 'fault',
          what: `The answers cannot be read: ${file.why}.`,
          fix: 'Check the path behind --answers.',
        }
      : file;
  }
}

function unreadable(what: string, fix: string): BuildError {
  return new BuildError('answers-unreadable', what, fix);
}
