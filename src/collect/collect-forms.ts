import type { ToldOfForm } from '../domain/collected-answers.js';
import type { Framework } from '../domain/framework.js';
import type { Source } from '../domain/source.js';
import { type CollectedForms, type FilledForm, isAnswered } from './collected.js';
import { askedOf, fatesOf } from './fates.js';
import { readFormFile } from './read-form-file.js';

/**
 * Reads forms out of files and holds them against the framework as it is now. A file that cannot be read is told and keeps
 * no other from being read.
 *
 * @param framework undefined where none is at hand
 */
export async function collectForms(
  files: AsyncIterable<Source | ToldOfForm>,
  framework: Framework | undefined,
): Promise<CollectedForms> {
  const asked = framework === undefined ? undefined : askedOf(framework);
  const forms: FilledForm[] = [];
  const told: ToldOfForm[] = [];
  for await (const file of files) {
    if ('what' in file) {
      told.push(file);
      continue;
    }
    const read = await readFormFile(file);
    forms.push(...read.forms);
    told.push(...read.told);
  }
  for (const form of forms) {
    if (!isAnswered(form)) {
      told.push({
        file: form.file,
        kind: 'note',
        what: 'Nobody has filled in this form.',
        fix: 'Ask for the file as it was saved after filling it in.',
      });
    }
  }
  const collected = forms.map((form) => {
    const { form: of } = form.answers;
    const isOurs = framework !== undefined && of.framework.id === framework.id;
    return { ...form, fates: isOurs && asked !== undefined ? fatesOf(of, asked) : undefined };
  });
  for (const form of collected) told.push(...versionNotes(form, framework));
  return { forms: collected, told };
}

/** What became of a form's level since the form was made; nothing where all of it is the same. */
export function versionNotes(
  { file, answers, fates }: CollectedForms['forms'][number],
  framework: Framework | undefined,
): ToldOfForm[] {
  const { form } = answers;
  if (framework === undefined) return [];
  const noteOf = (what: string): ToldOfForm[] => [{ file, kind: 'note', what, fix: '' }];
  if (fates === undefined)
    return noteOf(
      `It is a form of "${form.framework.title}", and the framework at hand is "${framework.title}".`,
    );
  const against = `Answered against ${form.version ?? 'a version without a name'}`;
  if (!fates.hasLevel)
    return noteOf(`${against}; the framework as it is now has no such level: ${form.role}.`);
  const versions = `${against}, now ${fates.version ?? 'one without a name'}`;
  const counts = (['reworded', 'moved', 'gone'] as const).flatMap((kind) => {
    const count = fates.statements.filter(({ fate }) => fate === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const changed = [...counts, ...(fates.fresh.length === 0 ? [] : [`${fates.fresh.length} new`])];
  if (changed.length === 0) {
    return form.version === fates.version ? [] : noteOf(`${versions}: every statement is the same.`);
  }
  return noteOf(`${versions}: of its statements ${changed.join(', ')}.`);
}
