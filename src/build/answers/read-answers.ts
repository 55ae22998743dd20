import { collectForms } from '../../collect/collect-forms.js';
import type { ToldOfForm } from '../../collect/collected.js';
import { matchSides } from '../../collect/match-sides.js';
import type { AnswersSubject } from '../../domain/answers-subject.js';
import { BuildError } from '../../domain/build-error.js';
import type { Framework } from '../../domain/framework.js';
import { isInside } from '../../domain/is-inside.js';
import type { Source } from '../../domain/source.js';
import { readNamedFiles } from '../../read/read-named-files.js';

/**
 * What one person, and whoever manages them, wrote into the forms of one level.
 *
 * @param path absolute; a form, or a folder with both sides'
 * @throws BuildError `answers-unreadable` for what holds no form, or forms of several people or levels
 */
export async function readAnswers(
  path: string,
  framework: Framework,
  folder: string,
): Promise<AnswersSubject> {
  if (isInside(folder, path)) {
    throw unreadable(
      'The answers lie in the framework folder, whose files are for everybody: a website would publish them.',
      'Move them out of the folder.',
    );
  }
  const { forms, told } = await collectForms(sources(path), framework);
  const fault = told.find(({ kind }) => kind === 'fault');
  if (fault !== undefined) throw unreadable(fault.what, fault.fix);
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
  return { kind: 'answers', person: first.person, answers: [one, ...more] };
}

async function* sources(path: string): AsyncGenerator<Source | ToldOfForm> {
  for await (const file of readNamedFiles([path], path, /\.(?:pdf|xlsx)$/i)) {
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
