import { relative, resolve } from 'node:path';
import { collectAnswers } from '../build/collect-answers.js';
import { asJson } from '../collect/as-json.js';
import { asTable } from '../collect/as-table.js';
import { type BothSides, matchSides } from '../collect/match-sides.js';
import { type AnswersSheet, frozenSheets, jointSheets } from '../collect/sheets-of.js';
import type { ToldOfForm } from '../domain/collected-answers.js';
import { writeCsv } from '../domain/csv.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import type { Source } from '../domain/source.js';
import { collectReporters } from '../report/collect-reporters.js';
import { reporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { checkNewFolder, writeNewFolder } from '../write/write-new-folder.js';
import type { Outcome, World } from './command.js';
import { hooksOf } from './hooks-of.js';
import { nothingMade, reportOptions } from './report-options.js';
import { startProgress } from './start-progress.js';

/** `ladderpress collect`: reads answers out of review forms that were filled in. */
export async function runCollect(
  { files = [], framework: folder, json, output, joint, freeze, ...flags }: Flags,
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
  const target = resolve(world.cwd, output ?? 'collected');
  await checkNewFolder(target);
  const { collected, framework } = await collectAnswers(files, settings, {
    cwd: world.cwd,
    isNamed: folder !== undefined,
  });
  const { forms } = collected;
  const { both, told: twice } = matchSides(forms);
  const wanted = [
    ...(joint === true ? jointSheets(both) : []),
    ...(freeze === true ? frozenSheets(forms) : []),
  ];
  const sheets = await printSheets(wanted, framework, settings, world);
  const all = {
    forms,
    told: [...collected.told, ...twice, ...(joint === true ? oneSided(both) : []), ...sheets.told],
  };
  const written: Source[] =
    forms.length === 0
      ? []
      : [
          { path: 'answers.csv', bytes: encode(writeCsv(asTable(forms))) },
          { path: 'answers.json', bytes: encode(asJson(all)) },
          ...sheets.made,
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

/** Sheets as files, and why others could not be printed. A browser is started only for those who ask. */
async function printSheets(
  sheets: readonly AnswersSheet[],
  framework: Framework | undefined,
  settings: Settings,
  world: World,
): Promise<{ made: Source[]; told: ToldOfForm[] }> {
  if (sheets.length === 0) return { made: [], told: [] };
  const { printAnswers } = await import('../build/print-answers.js');
  const progress = await startProgress(world);
  try {
    const subjects = sheets.map(({ subject }) => subject);
    const printed = await printAnswers(subjects, framework, settings, hooksOf(world, progress));
    const results = sheets.map((sheet, at) => ({ sheet, pdf: printed[at] }));
    return {
      made: results.flatMap(({ sheet: { path }, pdf }) =>
        pdf?.kind === 'printed' ? { path, bytes: pdf.bytes } : [],
      ),
      told: results.flatMap(({ sheet: { path, file }, pdf }) =>
        pdf?.kind === 'refused'
          ? { file, kind: 'fault', what: `${shownSheet(path)} was not made. ${pdf.what}`, fix: pdf.fix }
          : [],
      ),
    };
  } finally {
    progress.stop();
  }
}

/** A joint sheet is called after a person, whom no report names. */
function shownSheet(path: string): string {
  return path.startsWith('joint/') ? 'Its joint sheet' : path;
}

function oneSided(all: readonly BothSides[]): ToldOfForm[] {
  return all.flatMap(({ forms: { self, manager } }) => {
    const only = self === undefined || manager === undefined ? (self ?? manager) : undefined;
    return only === undefined
      ? []
      : {
          file: only.file,
          kind: 'note',
          what: `There is no form of the other side of the same person and level, so there is no joint sheet.`,
          fix: 'If there is one, check that both name the person alike.',
        };
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
