import { join, relative, resolve } from 'node:path';
import { printSpecimen } from '../build/print-specimen.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import { packageRoot } from '../package-root.js';
import { readFolder } from '../read/read-folder.js';
import { reporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { readFramework } from '../shapes/read-framework.js';
import { writeFileWhole } from '../write/write-file-whole.js';
import type { Outcome, World } from './command.js';
import { hooksOf } from './hooks-of.js';
import { nothingMade, reportOptions } from './report-options.js';
import { startProgress } from './start-progress.js';

/** `ladderpress brand show`: prints a brand by itself, with samples of the framework at hand, else of ours. */
export async function runBrandShow({ id, sheet, ...flags }: Flags, world: World): Promise<Outcome> {
  const refuse = (diagnostics: readonly Diagnostic[]) =>
    reporters.text(nothingMade(world, diagnostics), reportOptions(world, world.now(), { strict: false }));
  const named = id === undefined ? flags : { ...flags, brand: [id] };
  const { settings, diagnostics } = await loadSettings(named, world, flagName);
  if (settings === undefined) return refuse(diagnostics);
  const progress = await startProgress(world);
  try {
    const framework = await frameworkToShow(settings);
    const specimen = await printSpecimen(framework, settings, hooksOf(world, progress));
    if (specimen.kind === 'faulty') return refuse(specimen.diagnostics);
    const path = resolve(world.cwd, sheet ?? `${settings.brands[0]}-brand.pdf`);
    await writeFileWhole(path, specimen.bytes);
    return { output: `Wrote ${relative(world.cwd, path)}, ${specimen.pages} pages\n`, exitCode: 0 };
  } finally {
    progress.stop();
  }
}

/** That of the settings, if it has a level; else the sample that comes along. */
async function frameworkToShow(settings: Settings): Promise<Framework> {
  const own = await frameworkIn(settings.folder, settings).catch(() => undefined);
  if (own?.crafts.some(({ levels }) => levels.length > 0) === true) return own;
  const sample = await frameworkIn(join(packageRoot, 'framework'), { ...settings, siteUrl: undefined });
  if (sample === undefined) throw new Error('The sample has no framework.');
  return sample;
}

async function frameworkIn(folder: string, settings: Settings): Promise<Framework | undefined> {
  return (await readFramework(await readFolder(folder), settings)).framework;
}
