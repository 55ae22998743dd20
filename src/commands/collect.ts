import { relative, resolve } from 'node:path';
import { asJson } from '../collect/as-json.js';
import { asTable } from '../collect/as-table.js';
import { collectForms } from '../collect/collect-forms.js';
import type { ToldOfForm } from '../collect/collected.js';
import { matchSides } from '../collect/match-sides.js';
import { BuildError } from '../domain/build-error.js';
import { writeCsv } from '../domain/csv.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import type { Source } from '../domain/source.js';
import { readFolder } from '../read/read-folder.js';
import { mostOfNamedFile, readNamedFiles, type UnreadFile } from '../read/read-named-files.js';
import { collectReporters } from '../report/collect-reporters.js';
import { reporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { readFramework } from '../shapes/read-framework.js';
import { writeNewFolder } from '../write/write-new-folder.js';
import type { Outcome, World } from './command.js';
import { nothingMade, reportOptions } from './report-options.js';

/** `ladderpress collect`: reads answers out of review forms that were filled in. */
export async function runCollect(
  { files = [], framework: folder, json, output, ...flags }: Flags,
  world: World,
): Promise<Outcome> {
  const form = json === true ? 'json' : 'text';
  const options = reportOptions(world, world.now(), { strict: false });
  const { settings, diagnostics } = await loadSettings(
    { ...flags, ...(folder && { folder }) },
    world,
    flagName,
  );
  if (settings === undefined) return reporters[form](nothingMade(world, diagnostics), options);
  const framework = await frameworkAtHand(settings, folder !== undefined);
  const collection = await collectForms(sources(files, world.cwd), framework);
  const { forms } = collection;
  const { told: twice } = matchSides(forms);
  const all = { forms, told: [...collection.told, ...twice] };
  const target = resolve(world.cwd, output ?? 'collected');
  const written: Source[] =
    forms.length === 0
      ? []
      : [
          { path: 'answers.csv', bytes: encode(writeCsv(asTable(forms))) },
          { path: 'answers.json', bytes: encode(asJson(all)) },
        ];
  if (written.length > 0) await writeNewFolder(target, written);
  const faults = all.told.filter(({ kind }) => kind === 'fault');
  return {
    output: collectReporters[form](
      {
        folder: target,
        shown: relative(world.cwd, target) || '.',
        files: written.map(({ path }) => path),
        forms: forms.length,
        answers: forms.reduce(
          (sum, { answers }) =>
            sum +
            answers.statements.filter(({ stand, evidence }) => stand !== undefined || evidence !== '').length,
          0,
        ),
        told: all.told,
      },
      options,
    ),
    exitCode: faults.length > 0 || forms.length === 0 ? 1 : 0,
  };
}

/** The framework that statements are held against. One that is not there matters only to whoever named it. */
async function frameworkAtHand(settings: Settings, isNamed: boolean): Promise<Framework | undefined> {
  try {
    const { framework } = await readFramework(await readFolder(settings.folder), settings);
    return framework;
  } catch (error) {
    if (error instanceof BuildError && !isNamed) return undefined;
    throw error;
  }
}

async function* sources(files: readonly string[], cwd: string): AsyncGenerator<Source | ToldOfForm> {
  for await (const file of readNamedFiles(files, cwd, /\.(?:pdf|xlsx)$/i)) {
    yield 'why' in file ? { file: file.path, kind: 'fault', ...reasons[file.why] } : file;
  }
}

const reasons: Readonly<Record<UnreadFile['why'], { readonly what: string; readonly fix: string }>> = {
  missing: { what: 'There is no such file.', fix: 'Check its path.' },
  unreadable: { what: 'The file cannot be read.', fix: 'Check that it is yours to read.' },
  'too large': {
    what: `The file has more than ${mostOfNamedFile} MiB, which no form has.`,
    fix: 'Ask for the file as it was saved after filling it in.',
  },
  'empty folder': {
    what: 'The folder holds no .pdf and no .xlsx.',
    fix: 'Name the files, or another folder.',
  },
};

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
