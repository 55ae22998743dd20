import { resolve } from 'node:path';
import { makeAdverts } from '../adverts/make-adverts.js';
import { BuildError } from '../domain/build-error.js';
import type { Settings } from '../domain/settings.js';
import { forAudience } from '../model/for-audience.js';
import { pageSources } from '../model/page-sources.js';
import { unseenPictures } from '../model/unseen-pictures.js';
import { readFolder } from '../read/read-folder.js';
import { reporters, verifyReporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { readFramework } from '../shapes/read-framework.js';
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
  const options: VerifyOptions = {
    output: folder === undefined ? settings.output : resolve(world.cwd, folder),
    source:
      framework === undefined ? undefined : await readSource(resolve(world.cwd, framework), settings, world),
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

async function readSource(
  folder: string,
  settings: Settings,
  world: World,
): Promise<VerifyOptions['source']> {
  const { siteUrl, source } = settings;
  const read = await readFolder(folder);
  const { framework, cut } = await readFramework(read, { siteUrl, source });
  if (framework !== undefined) {
    for (const note of unseenPictures(framework.images)) world.stderr.write(`Note: ${note}\n`);
    const today = world.now().toISOString().slice(0, 10);
    const { adverts } = makeAdverts(read, forAudience(framework, 'candidate'), { ...settings, today });
    return { folder, framework, adverts, pages: pageSources(read, siteUrl, cut) };
  }
  throw new BuildError(
    'no-framework',
    `${folder} holds no framework whose words could be looked for.`,
    'Name the folder that was built, after --framework.',
  );
}
