import { readFolder } from '../read/read-folder.js';
import { reporters } from '../report/index.js';
import { inspectionAsJson } from '../report/inspection-as-json.js';
import { inspectionAsText } from '../report/inspection-as-text.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { inspect } from '../shapes/inspect.js';
import { readFramework } from '../shapes/read-framework.js';
import type { Outcome, World } from './command.js';
import { nothingMade, reportOptions } from './report-options.js';

/** `ladderpress inspect`: says what a folder is taken for; needs no browser and makes nothing. */
export async function runInspect(flags: Flags, world: World): Promise<Outcome> {
  const options = reportOptions(world, world.now(), { strict: false });
  const { settings, diagnostics } = await loadSettings(flags, world, flagName);
  if (settings === undefined) {
    return reporters[flags.json === true ? 'json' : 'text'](nothingMade(world, diagnostics), options);
  }
  const folder = await readFolder(settings.folder);
  const model = await readFramework(folder, { ...settings, isUnchecked: true });
  const inspection = inspect(settings.folder, model, settings.source);
  return {
    output: flags.json === true ? inspectionAsJson(inspection) : inspectionAsText(inspection, options),
    exitCode: inspection.crafts.length === 0 ? 1 : 0,
  };
}
