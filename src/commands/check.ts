import { checkFramework } from '../build/check-framework.js';
import { BuildError } from '../domain/build-error.js';
import type { CheckReport } from '../domain/check-report.js';
import { packageVersion } from '../package-root.js';
import { checkReporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { workTreeOf } from '../work-tree.js';
import type { Outcome, World } from './command.js';
import { reportOptions } from './report-options.js';

/** `ladderpress check`: says what is wrong with a framework, and makes nothing. */
export async function runCheck(flags: Flags, world: World): Promise<Outcome> {
  const started = world.now();
  const report = checkReporters[formOf(flags)];
  const { settings, diagnostics, notes } = await loadSettings(flags, world, flagName);
  const result: CheckReport =
    settings === undefined
      ? { folder: world.cwd, crafts: 0, levels: 0, diagnostics, notes }
      : await checkFramework(settings, world.now());
  const whole = settings === undefined ? result : { ...result, notes: [...notes, ...result.notes] };
  const strict = settings?.strict === true;
  return {
    output: report(whole, {
      ...reportOptions(world, started, { strict }),
      root: await workTreeOf(result.folder),
      version: packageVersion(),
    }),
    exitCode: whole.diagnostics.some(({ severity }) => strict || severity === 'error') ? 1 : 0,
  };
}

function formOf({ json, format }: Flags): keyof typeof checkReporters {
  if (json !== true || format === undefined || format === 'json')
    return json === true ? 'json' : (format ?? 'text');
  throw new BuildError(
    'bad-flag',
    `--json and --format ${format} ask for two forms of one report.`,
    'Leave one of them out.',
  );
}
