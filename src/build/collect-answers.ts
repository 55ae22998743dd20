import { collectForms } from '../collect/collect-forms.js';
import type { CollectedForms } from '../collect/collected.js';
import { BuildError } from '../domain/build-error.js';
import type { ToldOfForm } from '../domain/collected-answers.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import type { Source } from '../domain/source.js';
import { readFolder } from '../read/read-folder.js';
import { mostOfNamedFile, readNamedFiles, type UnreadFile } from '../read/read-named-files.js';
import { readFramework } from '../shapes/read-framework.js';

/** What was collected, and the framework that it was held against; undefined where none is at hand. */
export interface HeldForms {
  readonly collected: CollectedForms;
  readonly framework: Framework | undefined;
}

/**
 * Reads the forms in files and folders, and holds them against a framework: the one that is named, else that of ladderpress.yaml.
 * The working directory may be any folder, and is none unless it is named.
 *
 * @param files as they are named, relative to `cwd`
 * @param isNamed whether the caller named the framework that `settings.folder` says
 * @throws BuildError for a framework that was named and cannot be read
 */
export async function collectAnswers(
  files: readonly string[],
  settings: Settings,
  { cwd, isNamed }: { readonly cwd: string; readonly isNamed: boolean },
): Promise<HeldForms> {
  const framework = await frameworkAtHand(settings, cwd, isNamed);
  return { framework, collected: await collectForms(sources(files, cwd), framework) };
}

/** One that is not there matters only to whoever named it. */
async function frameworkAtHand(
  settings: Settings,
  cwd: string,
  isNamed: boolean,
): Promise<Framework | undefined> {
  if (!isNamed && settings.folder === cwd) return undefined;
  try {
    return (await readFramework(await readFolder(settings.folder), settings)).framework;
  } catch (error) {
    if (error instanceof BuildError && !isNamed) return undefined;
    throw error;
  }
}

async function* sources(files: readonly string[], cwd: string): AsyncGenerator<Source | ToldOfForm> {
  for await (const file of readNamedFiles(files, cwd, namedForms)) {
    yield 'why' in file ? { file: file.path, kind: 'fault', ...reasons[file.why] } : file;
  }
}

/** Word files too, to tell of them. */
const namedForms = /\.(?:pdf|xlsx|docx)$/i;

const reasons: Readonly<Record<UnreadFile['why'], { readonly what: string; readonly fix: string }>> = {
  missing: { what: 'There is no such file.', fix: 'Check its path.' },
  unreadable: { what: 'The file cannot be read.', fix: 'Check that it is yours to read.' },
  'too large': {
    what: `The file has more than ${mostOfNamedFile} MiB, which no form has.`,
    fix: 'Ask for the file as it was saved after filling it in.',
  },
  'leaves-folder': {
    what: 'It is a link that leads out of its folder, and was not followed.',
    fix: 'Name what it leads to.',
  },
  'linked-too-often': {
    what: 'The folder is linked to too often, and was not walked again.',
    fix: 'Take out links.',
  },
  'empty folder': {
    what: 'The folder holds no .pdf and no .xlsx.',
    fix: 'Name the files, or another folder.',
  },
};
