import { resolve } from 'node:path';
import { sourceToVerify } from '../build/source-to-verify.js';
import { reporters, verifyReporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { type VerifyOptions, verifyOutput } from '../verify/verify-output.js';
import type { Outcome, World } from './command.js';
import { nothingMade, reportOptions } from './report-options.js';
import { silence, startProgress } from './start-progress.js';

/** `ladderpress verify`: reads back what a build wrote, and reports. */
export async function runVerify(flags: Flags, world: World): Promise<Outcome> {
  const started = world.now();
  const { folder, framework, ...others } = flags;
  const form = flags.json === true ? 'json' : 'text';
  const { settings, diagnostics } = await loadSettings(others, world, flagName);
  if (settings === undefined) {
    return reporters[form](nothingMade(world, diagnostics), reportOptions(world, started, { strict: false }));
  }
  const read =
    framework === undefined
      ? undefined
      : await sourceToVerify(resolve(world.cwd, framework), settings, world.now());
  for (const note of read?.notes ?? []) world.stderr.write(`Note: ${note}\n`);
  const options: VerifyOptions = {
    output: folder === undefined ? settings.output : resolve(world.cwd, folder),
    source: read?.source,
    conformance: flags.conformance === true,
  };
  const progress = flags.json === true ? silence : await startProgress(world);
  try {
    const result = await verifyOutput(options, { ...world, progress: progress.show });
    return verifyReporters[form](result, reportOptions(world, started, { strict: false }));
  } finally {
    progress.stop();
  }
}
