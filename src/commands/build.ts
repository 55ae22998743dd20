import { resolve } from 'node:path';
import { build } from '../build.js';
import type { BuildReport } from '../domain/build-report.js';
import type { Settings } from '../domain/settings.js';
import { reporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import type { Outcome, World } from './command.js';
import { hooksOf } from './hooks-of.js';
import { nothingMade, reportOptions } from './report-options.js';
import { silence, startProgress } from './start-progress.js';

/** `ladderpress build`: settings, build, report. */
export async function runBuild(flags: Flags, world: World): Promise<Outcome> {
  if (flags.watch === true) {
    const { runWatch } = await import('./watch-build.js');
    return runWatch(flags, world);
  }
  const started = world.now();
  const report = reporters[flags.json === true ? 'json' : 'text'];
  const { settings, diagnostics, notes } = await loadSettings(flags, world, flagName);
  if (settings === undefined) {
    return report(nothingMade(world, diagnostics), reportOptions(world, started, { strict: false }));
  }
  const result = await buildWithProgress(settings, world);
  return report({ ...result, notes: [...notes, ...result.notes] }, reportOptions(world, started, settings));
}

/** `ladderpress join`: the same build, of what its shares made. */
export async function runJoin({ files = [], ...flags }: Flags, world: World): Promise<Outcome> {
  return runBuild({ ...flags, joined: files.map((folder) => resolve(world.cwd, folder)) }, world);
}

async function buildWithProgress(settings: Settings, world: World): Promise<BuildReport> {
  const progress = settings.json ? silence : await startProgress(world);
  try {
    return await build(settings, hooksOf(world, progress));
  } finally {
    progress.stop();
  }
}
